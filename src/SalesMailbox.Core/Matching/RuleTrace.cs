using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>One rule's part in a decision: the values compared and the tickets found.</summary>
public sealed class RuleTrace
{
    public MatchRule Rule { get; set; }

    public RuleOutcome Outcome { get; set; }

    /// <summary>The code of the sentence that explains it (see <see cref="TraceNotes"/>), or empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>The values for the sentence of the note.</summary>
    public IList<string> NoteValues { get; set; } = [];

    public IList<ComparedValue> Compared { get; set; } = [];

    /// <summary>Best candidate first.</summary>
    public IList<TicketCandidate> Candidates { get; set; } = [];
}

/// <summary>Two values that were compared, in normalized form.</summary>
/// <param name="What">The kind of value: "from", "subject", "domain", "message-id" or "sender".</param>
public sealed record ComparedValue(string What, string Mail, string? Ticket, bool Equal);
