using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>An email on a ticket that one agent has not seen yet. There is a row as long as it is unread; reading removes it.</summary>
public sealed class UnreadEmail
{
    /// <summary>The <see cref="AgentId"/> of a ticket that nobody is assigned to: the mark waits for the agent who gets the ticket.</summary>
    public const string Nobody = "";

    public string Id { get; set; } = Ids.New();

    /// <summary>Who has not read it; unique together with the ticket and the message.</summary>
    public string AgentId { get; set; } = Nobody;

    public string TicketId { get; set; } = "";

    /// <summary>The message of the ticket's email entry.</summary>
    public string MessageId { get; set; } = "";

    /// <summary>When the mail service received it: an answer of a later moment was written in its knowledge.</summary>
    public DateTimeOffset ReceivedAt { get; set; }

    /// <summary>When it came to the ticket: lists sort by it.</summary>
    public DateTimeOffset At { get; set; }
}
