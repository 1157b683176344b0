namespace SalesMailbox.Core.Matching;

/// <summary>A decision in words: "Why here?" (X9).</summary>
/// <param name="Verdict">One sentence that says where the message went, and why.</param>
/// <param name="Rules">The rules in the order they were tried.</param>
public sealed record DecisionExplanation(string Verdict, IReadOnlyList<RuleExplanation> Rules);
