namespace SalesMailbox.Core.Agents;

/// <summary>A user of the host who sells. Agents belong to the host; the module knows this much of them.</summary>
public sealed record Agent(string Id, string Name, string Email, bool IsAdministrator, bool IsActive)
{
    /// <summary>Where the agent reads a clock: the agent's own choice or, without one, the organisation's time zone.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
