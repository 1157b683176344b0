namespace SalesMailbox.Core.Agents;

/// <summary>A user of the host who sells. Agents belong to the host; this is what the module knows about them.</summary>
/// <param name="Name">The name that lists and pages show.</param>
public sealed record Agent(string Id, string Name, string Email, bool IsAdministrator, bool IsActive)
{
    /// <summary>
    /// The name that recipients see in From and in quotations. Empty if the host knows only the agent's sign-in name, which outsiders must
    /// not see; emails then show the address alone.
    /// </summary>
    public string PublicName { get; init; } = Name;

    /// <summary>The name that the agent signs in with. Identifies agents when data is transferred to another installation.</summary>
    public string SignInName { get; init; } = Name;

    /// <summary>The time zone that the agent sees times in: the agent's own choice or, without one, the organization's.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}
