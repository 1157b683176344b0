namespace SalesMailbox.Core.Connections;

/// <summary>A <em>From address</em> as it is set on an action, a client or for all quotations (O1, O4, O5).</summary>
public sealed record FromSetting
{
    // Each time another one: as the first value of a property it may be filled in place by a serializer (Orchard's does so), and one that all shared would then
    // be somebody's mailbox everywhere.
    public static FromSetting NotSet => new();

    public static FromSetting SalesMailboxes => new() { Kind = FromKind.SalesMailboxes };

    public FromKind Kind { get; init; }

    /// <summary>Set where <see cref="Kind"/> is <see cref="FromKind.Mailbox"/>.</summary>
    public string? MailboxId { get; init; }

    public static FromSetting Of(string mailboxId) => new() { Kind = FromKind.Mailbox, MailboxId = mailboxId };
}
