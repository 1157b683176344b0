using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

/// <summary>The kind of an entry on a ticket's timeline.</summary>
public enum TimelineKind
{
    Created,
    Email,
    Note,

    /// <summary>A field was changed; <see cref="TimelineEntry.What"/> says which.</summary>
    Changed,
    Closed,
    Reopened,

    /// <summary>A message was moved away from the ticket.</summary>
    EmailMovedAway,

    /// <summary>A quotation was created, sent, answered or removed; <see cref="TimelineEntry.What"/> says which and how.</summary>
    Quotation,

    /// <summary>The client replied, and the ticket no longer waits; <see cref="TimelineEntry.What"/> contains its status.</summary>
    ClientAnswered,
}

/// <summary>An entry on a ticket's timeline.</summary>
public sealed class TimelineEntry
{
    public string Id { get; set; } = Ids.New();

    public string TicketId { get; set; } = "";

    public TimelineKind Kind { get; set; }

    /// <summary>The time of the event; entries sort by it.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>Null for the import.</summary>
    public string? AgentId { get; set; }

    /// <summary>The message of an email action; unique per ticket.</summary>
    public string? MessageId { get; set; }

    /// <summary>
    /// Text written by a person: a note, or the subject of an email. An entry of an earlier version can contain the sentence that is
    /// otherwise in <see cref="What"/>.
    /// </summary>
    public string Text { get; set; } = "";

    /// <summary>What happened; several changes are combined in one <see cref="SharedTexts.Lines"/>.</summary>
    public CodedText? What { get; set; }

    /// <summary>The message that made the import change the ticket. The message itself has its own entry.</summary>
    public string? CauseId { get; set; }

    /// <summary>The status before, if <see cref="CauseId"/> is set.</summary>
    public string? StatusBeforeId { get; set; }

    /// <summary>The status after, if <see cref="CauseId"/> is set.</summary>
    public string? StatusId { get; set; }
}
