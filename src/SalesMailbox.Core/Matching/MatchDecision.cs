using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Why a message is where it is (X9): every rule tried, the values compared, the candidates and the verdict. Stored permanently, one for
/// each message and filing.
/// </summary>
public sealed class MatchDecision
{
    /// <summary>Incremented when the rules change, so that old decisions can be interpreted correctly.</summary>
    public const int CurrentEngineVersion = 3;

    public string Id { get; set; } = Ids.New();

    public string MessageId { get; set; } = "";

    public DateTimeOffset DecidedAt { get; set; }

    public int EngineVersion { get; set; } = CurrentEngineVersion;

    public MatchingType MatchingType { get; set; }

    public MatchVerdict Verdict { get; set; }

    public MatchReason Reason { get; set; }

    /// <summary>The ticket that was matched or created.</summary>
    public string? TicketId { get; set; }

    public IList<RuleTrace> Rules { get; set; } = [];
}
