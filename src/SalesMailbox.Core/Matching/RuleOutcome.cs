namespace SalesMailbox.Core.Matching;

public enum RuleOutcome
{
    /// <summary>The rule is switched off or does not apply to this mail; <see cref="RuleTrace.Note"/> says why.</summary>
    NotApplied,
    NoMatch,
    Match,

    /// <summary>It found several, and the connection wants a person to choose.</summary>
    Ambiguous,

    /// <summary>It applied but must not act: own domain, public mail domain, automatic mail.</summary>
    Refused,
}
