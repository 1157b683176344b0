using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

public enum TimelineKind
{
    Created,
    Email,
    Note,

    /// <summary>A field changed: <see cref="TimelineEntry.What"/> says which.</summary>
    Changed,
    Closed,
    Reopened,

    /// <summary>A mail was moved away from here.</summary>
    EmailMovedAway,

    /// <summary>A quotation was made, sent, answered or removed: <see cref="TimelineEntry.What"/> says which and what.</summary>
    Quotation,

    /// <summary>The client answered, and the ticket no longer waits: <see cref="TimelineEntry.What"/> says which status it has.</summary>
    ClientAnswered,
}

/// <summary>An action on a ticket's timeline.</summary>
public sealed class TimelineEntry
{
    public string Id { get; set; } = Ids.New();

    public string TicketId { get; set; } = "";

    public TimelineKind Kind { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Null: the import.</summary>
    public string? AgentId { get; set; }

    /// <summary>The mail of an email action; unique together with the ticket.</summary>
    public string? MessageId { get; set; }

    /// <summary>What a person wrote: a note, the subject of an email. An entry of an earlier version can have the sentence here that is in <see cref="What"/> today.</summary>
    public string Text { get; set; } = "";

    /// <summary>What happened; several changes at once are one <see cref="SharedTexts.Lines"/>.</summary>
    public CodedText? What { get; set; }

    /// <summary>The message that made the import change the ticket; the message's own entry is another one.</summary>
    public string? CauseId { get; set; }

    /// <summary>Where <see cref="CauseId"/> is set: the status before.</summary>
    public string? StatusBeforeId { get; set; }

    /// <summary>Where <see cref="CauseId"/> is set: the status since.</summary>
    public string? StatusId { get; set; }
}
