namespace SalesMailbox.Core.Matching;

/// <summary>One rule of a decision in words.</summary>
/// <param name="Title">The name of the rule.</param>
/// <param name="Sentence">The outcome of the rule.</param>
/// <param name="Compared">One line for each pair of compared values.</param>
public sealed record RuleExplanation(RuleTrace Trace, string Title, string Sentence, IReadOnlyList<string> Compared);
