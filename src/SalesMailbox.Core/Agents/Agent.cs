namespace SalesMailbox.Core.Agents;

/// <summary>A user of the host who sells. Agents belong to the host; the module knows this much of them.</summary>
/// <param name="Name">What lists and pages call the agent.</param>
public sealed record Agent(string Id, string Name, string Email, bool IsAdministrator, bool IsActive)
{
    /// <summary>
    /// What recipients read in From and in quotations. Empty where the host knows only the name the agent signs in with, which is nobody else's business:
    /// the address stands alone then.
    /// </summary>
    public string PublicName { get; init; } = Name;

    /// <summary>What the agent signs in with; agents are found by it where something is carried to another installation.</summary>
    public string SignInName { get; init; } = Name;

    /// <summary>Where the agent reads a clock: the agent's own choice or, without one, the organization's time zone.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
