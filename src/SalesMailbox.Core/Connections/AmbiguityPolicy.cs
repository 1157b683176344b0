namespace SalesMailbox.Core.Connections;

/// <summary>What to do with a mail that several open tickets could take (X7).</summary>
public enum AmbiguityPolicy
{
    /// <summary>The ticket whose contact is the sender, then the most recently active.</summary>
    MostRecentlyActive,

    /// <summary>None: to My Inbox, with the candidates ranked.</summary>
    LeaveInInbox,
}
