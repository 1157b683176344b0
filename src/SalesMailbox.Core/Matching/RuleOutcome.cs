namespace SalesMailbox.Core.Matching;

/// <summary>The outcome of one rule.</summary>
public enum RuleOutcome
{
    /// <summary>The rule is off or does not apply to this message; <see cref="RuleTrace.Note"/> says why.</summary>
    NotApplied,
    NoMatch,
    Match,

    /// <summary>The rule found several tickets, and the connection leaves the choice to a person.</summary>
    Ambiguous,

    /// <summary>The rule applied but must not act: own domain, public email domain, or automatic email.</summary>
    Refused,
}
