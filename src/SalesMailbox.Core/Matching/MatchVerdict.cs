namespace SalesMailbox.Core.Matching;

/// <summary>What was done with a message.</summary>
public enum MatchVerdict
{
    /// <summary>Filed on an existing open ticket.</summary>
    Matched,

    /// <summary>Filed on a ticket that was created for it.</summary>
    NewTicket,

    /// <summary>Left in My Inbox.</summary>
    Inbox,

    /// <summary>A sent copy that belongs to no ticket.</summary>
    Unfiled,

    /// <summary>Filed as a note on a client, by its owner's rule (B7).</summary>
    CrmNote,

    /// <summary>Marked as done in My Inbox, by its owner's rule (A2).</summary>
    Done,
}
