namespace SalesMailbox.Core.Connections;

/// <summary>What a <see cref="FromSetting"/> says.</summary>
public enum FromKind
{
    /// <summary>Nothing: the next setting in the order decides (O6).</summary>
    NotSet,

    /// <summary><em>Sales Mailboxes</em>: the mailbox of the agent who sends, no matter who the ticket is assigned to (O2).</summary>
    SalesMailboxes,

    /// <summary>One named mailbox.</summary>
    Mailbox,
}
