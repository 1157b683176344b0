using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>One step in the history of a message: where it was moved, by which agent, and when. The first step is the import.</summary>
public sealed class MessageMove
{
    public string Id { get; set; } = Ids.New();

    public string MessageId { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Null for the import.</summary>
    public string? AgentId { get; set; }

    /// <summary>The previous place; null for the first step.</summary>
    public MessagePlace? FromPlace { get; set; }

    public string? FromTicketId { get; set; }

    public MessagePlace ToPlace { get; set; }

    /// <summary>The ticket that the message was moved to; set if <see cref="ToPlace"/> is <see cref="MessagePlace.Ticket"/>.</summary>
    public string? ToTicketId { get; set; }

    public string? CrmNoteId { get; set; }

    public MatchReason Reason { get; set; }
}
