using SalesMailbox.Core.Connections;

namespace SalesMailbox.Core.Matching;

/// <summary>What another matching type would have done (X10).</summary>
/// <param name="Rows">Newest last; at most <see cref="MatchingDryRun.MaxRows"/>, while <paramref name="Totals"/> count all
/// messages.</param>
/// <param name="Notes">Sentences that the reader needs to interpret the report.</param>
public sealed record DryRunReport(
    MatchingType Today,
    MatchingType Then,
    DateTimeOffset Since,
    IReadOnlyList<DryRunRow> Rows,
    DryRunTotals Totals,
    IReadOnlyList<string> Notes);
