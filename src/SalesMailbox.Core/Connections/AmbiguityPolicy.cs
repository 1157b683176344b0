namespace SalesMailbox.Core.Connections;

/// <summary>What to do with a message that matches several open tickets (X7).</summary>
public enum AmbiguityPolicy
{
    /// <summary>Choose the ticket whose contact is the sender, then the most recently active one.</summary>
    MostRecentlyActive,

    /// <summary>Choose none: leave the message in My Inbox, with the ranked candidates.</summary>
    LeaveInInbox,
}
