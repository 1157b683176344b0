namespace SalesMailbox.Core.Matching;

/// <summary>One rule of a decision in words.</summary>
/// <param name="Title">The rule's name.</param>
/// <param name="Sentence">What came of it.</param>
/// <param name="Compared">A line for each pair of values compared.</param>
public sealed record RuleExplanation(RuleTrace Trace, string Title, string Sentence, IReadOnlyList<string> Compared);
