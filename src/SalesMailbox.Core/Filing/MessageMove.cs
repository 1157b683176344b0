using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>One step of a message's history: where it went, who moved it, when. The first one is the import's.</summary>
public sealed class MessageMove
{
    public string Id { get; set; } = Ids.New();

    public string MessageId { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Null: the import did it.</summary>
    public string? AgentId { get; set; }

    public MessagePlace? FromPlace { get; set; }

    public string? FromTicketId { get; set; }

    public MessagePlace ToPlace { get; set; }

    public string? ToTicketId { get; set; }

    public string? CrmNoteId { get; set; }

    public MatchReason Reason { get; set; }
}
