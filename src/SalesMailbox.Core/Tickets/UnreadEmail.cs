using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>An email on a ticket that one agent has not read. Reading removes the row.</summary>
public sealed class UnreadEmail
{
    /// <summary>The <see cref="AgentId"/> for a ticket without an assignee; the mark is kept for the agent who gets the ticket.</summary>
    public const string Nobody = "";

    public string Id { get; set; } = Ids.New();

    /// <summary>The agent who has not read it; unique per ticket and message.</summary>
    public string AgentId { get; set; } = Nobody;

    public string TicketId { get; set; } = "";

    /// <summary>The message of the ticket's email entry.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>When the mail service received it. The author of a later reply had seen it.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it was added to the ticket. Lists sort by it.</summary>
    public DateTimeOffset At { get; set; }
}
