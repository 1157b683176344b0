namespace SalesMailbox.Core.Connections;

/// <summary>The kind of a <see cref="FromSetting"/>.</summary>
public enum FromKind
{
    /// <summary>Not set: the next setting in the order decides (O6).</summary>
    NotSet,

    /// <em>Sales Mailboxes</em>: the mailbox of the agent who sends, regardless of the ticket's assignee (O2).
    SalesMailboxes,

    /// <summary>A specific mailbox.</summary>
    Mailbox,
}
