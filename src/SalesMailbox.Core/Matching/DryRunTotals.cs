namespace SalesMailbox.Core.Matching;

/// <summary>Emails of a dry run by verdict, today and then.</summary>
public sealed record DryRunTotals(
    int Messages, int Changed, IReadOnlyDictionary<MatchVerdict, int> Today, IReadOnlyDictionary<MatchVerdict, int> Then);
