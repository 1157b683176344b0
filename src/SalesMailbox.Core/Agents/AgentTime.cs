namespace SalesMailbox.Core.Agents;

/// <summary>Times and days as the signed-in agent sees them; UTC if nobody is signed in.</summary>
public sealed class AgentTime(ICurrentAgent current, TimeProvider clock)
{
    /// <returns>The signed-in agent's time zone.</returns>
    public async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken = default) =>
        (await current.GetAsync(cancellationToken))?.TimeZone ?? TimeZoneInfo.Utc;

    /// <returns>The same moment, with the agent's offset.</returns>
    public async Task<DateTimeOffset> LocalAsync(DateTimeOffset moment, CancellationToken cancellationToken = default) =>
        TimeZoneInfo.ConvertTime(moment, await ZoneAsync(cancellationToken));

    /// <returns>The current day in the agent's time zone.</returns>
    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken = default) =>
        TimeZones.DayOf(clock.GetUtcNow(), await ZoneAsync(cancellationToken));
}
