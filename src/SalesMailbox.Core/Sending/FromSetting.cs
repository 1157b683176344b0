namespace SalesMailbox.Core.Sending;

/// <summary>A <em>From address</em> as it is set on an action, a client or for all quotations (O1, O4, O5).</summary>
public sealed record FromSetting
{
    public static FromSetting NotSet { get; } = new();

    public static FromSetting SalesMailboxes { get; } = new() { Kind = FromKind.SalesMailboxes };

    public FromKind Kind { get; init; }

    /// <summary>Set where <see cref="Kind"/> is <see cref="FromKind.Mailbox"/>.</summary>
    public string? MailboxId { get; init; }

    public static FromSetting Of(string mailboxId) => new() { Kind = FromKind.Mailbox, MailboxId = mailboxId };
}
