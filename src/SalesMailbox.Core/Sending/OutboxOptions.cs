namespace SalesMailbox.Core.Sending;

public sealed class OutboxOptions
{
    /// <summary>How long a sender may work on one mail before another takes over. Longer than any call to the mail service can last.</summary>
    public TimeSpan Claim { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after an attempt whose end is unknown, until what the service may have taken can be seen in Sent.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often a mail whose mailbox is not signed in is looked at: costs no call.</summary>
    public TimeSpan SignInPoll { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Attempts that end in trouble that usually passes, before the mail counts as failed.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>Mailboxes sent from side by side.</summary>
    public int MaxParallel { get; set; } = 8;
}
