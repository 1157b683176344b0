namespace SalesMailbox.Core.Matching;

/// <summary>A decision in words: "Why here?" (X9).</summary>
/// <param name="Verdict">One sentence: where the mail went, and why.</param>
/// <param name="Rules">In the order they were tried.</param>
public sealed record DecisionExplanation(string Verdict, IReadOnlyList<RuleExplanation> Rules);
