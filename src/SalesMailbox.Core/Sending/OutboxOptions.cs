namespace SalesMailbox.Core.Sending;

/// <summary>Options of the outbox.</summary>
public sealed class OutboxOptions
{
    /// <summary>
    /// How long a sender may work on one email before another one takes over. Longer than any call to the mail service can last.
    /// </summary>
    public TimeSpan Claim { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait after an attempt with an unknown outcome, until an accepted email is visible in the Sent folder.</summary>
    public TimeSpan Settle { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often to check an email whose mailbox has no valid sign-in; this needs no call to the service.</summary>
    public TimeSpan SignInPoll { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many attempts may fail temporarily before the email is marked as failed.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>How many mailboxes send in parallel.</summary>
    public int MaxParallel { get; set; } = 8;
}
