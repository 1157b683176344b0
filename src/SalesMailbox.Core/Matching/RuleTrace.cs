using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>One rule's part in a decision: what it compared, what it found.</summary>
public sealed class RuleTrace
{
    public MatchRule Rule { get; set; }

    public RuleOutcome Outcome { get; set; }

    /// <summary>A code for the sentence that explains it (see <see cref="TraceNotes"/>), or empty.</summary>
    public string Note { get; set; } = "";

    /// <summary>Values for the note's sentence.</summary>
    public IList<string> NoteValues { get; set; } = [];

    public IList<ComparedValue> Compared { get; set; } = [];

    /// <summary>Best first.</summary>
    public IList<TicketCandidate> Candidates { get; set; } = [];
}

/// <summary>Two values that were compared, as they were compared (after normalisation).</summary>
/// <param name="What">What it is: "from", "subject", "domain", "message-id", "sender".</param>
public sealed record ComparedValue(string What, string Mail, string? Ticket, bool Equal);
