using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Inbox;

/// <summary>The outcome of an action on several emails (B7).</summary>
/// <param name="Done">The ids of the emails for which the action succeeded.</param>
/// <param name="Action">The action that can be undone; null if there is none.</param>
public sealed record BulkOutcome(IReadOnlyList<string> Done, IReadOnlyList<InboxRefusal> Refused, UndoableAction? Action)
{
    /// <summary>The ticket that the emails were added to, if any.</summary>
    public Ticket? Ticket { get; init; }

    /// <summary>How many of them the ticket already shows, as received in another mailbox.</summary>
    public int AlreadyShownCount { get; init; }
}
