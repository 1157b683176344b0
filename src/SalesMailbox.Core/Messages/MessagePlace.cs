namespace SalesMailbox.Core.Messages;

/// <summary>Where a stored message is. Each is in exactly one place.</summary>
public enum MessagePlace
{
    Inbox,
    Ticket,
    CrmNote,

    /// <summary>Removed from My Inbox by an administrator (B6). The row stays, so it is not imported again.</summary>
    Deleted,

    /// <summary>A sent copy that belongs to no ticket; kept, shown nowhere.</summary>
    Unfiled,

    /// <summary>Marked as done by its agent: it left the list of My Inbox and is in its Done view (A2).</summary>
    Done,
}

/// <summary>What several places have in common.</summary>
public static class MessagePlaces
{
    /// <summary>In My Inbox, in the list or in the Done view: its agent's to file, and nobody else's.</summary>
    public static bool IsInMyInbox(this MessagePlace place) => place is MessagePlace.Inbox or MessagePlace.Done;
}
