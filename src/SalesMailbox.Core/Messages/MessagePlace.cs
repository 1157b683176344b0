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
}
