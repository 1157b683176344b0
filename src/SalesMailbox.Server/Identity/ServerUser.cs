using Microsoft.AspNetCore.Identity;

namespace SalesMailbox.Server.Identity;

/// <summary>A user of a tenant: an agent, perhaps an administrator.</summary>
public sealed class ServerUser : IdentityUser
{
    [PersonalData]
    public string DisplayName { get; set; } = "";

    /// <summary>Inactive users can't sign in; what they did stays under their name.</summary>
    public bool IsActive { get; set; } = true;
}

public static class Roles
{
    public const string Administrator = "Administrator";
    public const string Agent = "Agent";

    public static IReadOnlyList<string> All { get; } = [Administrator, Agent];
}
