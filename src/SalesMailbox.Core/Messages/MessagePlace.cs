namespace SalesMailbox.Core.Messages;

/// <summary>The place of a stored message. Each message is in exactly one.</summary>
public enum MessagePlace
{
    Inbox,
    Ticket,
    CrmNote,

    /// <summary>Removed from My Inbox by an administrator (B6). The row is kept, so that the message is not imported again.</summary>
    Deleted,

    /// <summary>A sent copy that belongs to no ticket. It is stored but not shown anywhere.</summary>
    Unfiled,

    /// <summary>Marked as done by its agent: in the Done view instead of the list of My Inbox (A2).</summary>
    Done,
}

/// <summary>Properties that several places share.</summary>
public static class MessagePlaces
{
    /// <summary>
    /// Whether the place is My Inbox, either the list or the Done view. Only the agent of the message can file it from there.
    /// </summary>
    public static bool IsInMyInbox(this MessagePlace place) => place is MessagePlace.Inbox or MessagePlace.Done;
}
