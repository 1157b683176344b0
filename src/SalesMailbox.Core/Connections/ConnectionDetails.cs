namespace SalesMailbox.Core.Connections;

/// <summary>The form of the Details tab of a connection.</summary>
/// <param name="Schedule">A cron expression of five fields in UTC; blank for <see cref="SalesConnection.DefaultSchedule"/>.</param>
/// <param name="Version">The <see cref="SalesConnection.Version"/> that the form showed; a change by another user since then is not
/// overwritten.</param>
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
