using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>What became of each of several emails (B7).</summary>
/// <param name="Done">Ids of the emails it was done with.</param>
/// <param name="Action">What can be undone; null where nothing can.</param>
public sealed record BulkOutcome(IReadOnlyList<string> Done, IReadOnlyList<InboxRefusal> Refused, UndoableAction? Action)
{
    /// <summary>Where the emails went, if to a ticket.</summary>
    public Ticket? Ticket { get; init; }

    /// <summary>How many of them the ticket shows already, as received in another mailbox.</summary>
    public int WereThere { get; init; }
}
