namespace SalesMailbox.Core.Connections;

/// <summary>What the Details tab of a connection holds.</summary>
/// <param name="Schedule">Five-field cron expression in UTC; blank means <see cref="SalesConnection.DefaultSchedule"/>.</param>
/// <param name="Version">The <see cref="SalesConnection.Version"/> the form was filled with: someone else's change in between is not overwritten.</param>
public sealed record ConnectionDetails(
    string Name,
    MatchingType MatchingType,
    bool IntegratorEnabled,
    string? Schedule,
    DateOnly? BackfillFrom,
    bool ImportSent,
    bool LiteralSubject,
    bool ThreadMatching,
    AmbiguityPolicy AmbiguityPolicy,
    bool ListMailOpensTickets,
    long Version)
{
    /// <inheritdoc cref="SalesConnection.HoldDmarcFailures"/>
    public bool HoldDmarcFailures { get; init; } = true;
}
