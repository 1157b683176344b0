namespace SalesMailbox.Core.Connections;

/// <summary>A <em>From address</em> that is set on an action, on a client or for all quotations (O1, O4, O5).</summary>
public sealed record FromSetting
{
    // A new object each time: a serializer (such as Orchard's) may fill the initial value of a property in place, and a shared object would
    // then carry one mailbox everywhere.
    public static FromSetting NotSet => new();

    public static FromSetting SalesMailboxes => new() { Kind = FromKind.SalesMailboxes };

    public FromKind Kind { get; init; }

    /// <summary>Set if <see cref="Kind"/> is <see cref="FromKind.Mailbox"/>.</summary>
    public string? MailboxId { get; init; }

    public static FromSetting Of(string mailboxId) => new() { Kind = FromKind.Mailbox, MailboxId = mailboxId };
}
