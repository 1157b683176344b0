namespace SalesMailbox.Core.Matching;

/// <summary>The numbers of messages in a dry run by verdict, with the current and with the other matching type.</summary>
public sealed record DryRunTotals(
    int Messages, int Changed, IReadOnlyDictionary<MatchVerdict, int> Today, IReadOnlyDictionary<MatchVerdict, int> Then);
