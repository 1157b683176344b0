namespace SalesMailbox.Core.Matching;

/// <summary>What was done with a mail.</summary>
public enum MatchVerdict
{
    /// <summary>To an open ticket that was there.</summary>
    Matched,

    /// <summary>To a ticket made for it.</summary>
    NewTicket,

    /// <summary>To My Inbox.</summary>
    Inbox,

    /// <summary>A sent copy that belongs to no ticket.</summary>
    Unfiled,

    /// <summary>To a note on a client, by its owner's rule (B7).</summary>
    CrmNote,

    /// <summary>Marked as done in My Inbox, by its owner's rule (A2).</summary>
    Done,
}
