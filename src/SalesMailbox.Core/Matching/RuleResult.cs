namespace SalesMailbox.Core.Matching;

/// <summary>The result of a rule, and whether it ends the search.</summary>
/// <param name="Verdict">If null, the next rule is tried.</param>
internal sealed record RuleResult(RuleTrace Trace, MatchVerdict? Verdict = null, MatchReason Reason = default, string? TicketId = null)
{
    public static RuleResult NoMatch(MatchRule rule, string note, params IEnumerable<string> values) =>
        Of(rule, RuleOutcome.NoMatch, note, values);

    public static RuleResult NotApplied(MatchRule rule, string note, params IEnumerable<string> values) =>
        Of(rule, RuleOutcome.NotApplied, note, values);

    public static RuleResult Refused(MatchRule rule, string note, params IEnumerable<string> values) =>
        Of(rule, RuleOutcome.Refused, note, values);

    private static RuleResult Of(MatchRule rule, RuleOutcome outcome, string note, IEnumerable<string> values) =>
        new(new RuleTrace { Rule = rule, Outcome = outcome, Note = note, NoteValues = [.. values] });
}
