using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;

namespace SalesMailbox.Server.Identity;

/// <summary>A user of a tenant: an agent, who may also be an administrator.</summary>
public sealed class ServerUser : IdentityUser
{
    [PersonalData]
    public string DisplayName { get; set; } = "";

    /// <summary>Inactive users can't sign in. Their past work keeps their name.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>An IANA time zone such as Europe/Berlin; null for the company's time zone.</summary>
    [StringLength(64)]
    public string? TimeZone { get; set; }

    /// <summary>The language of the pages, such as en; null for the browser's language.</summary>
    [StringLength(20)]
    public string? Language { get; set; }

    /// <summary>The culture that formats dates and numbers, such as de-DE; null for the company's formats.</summary>
    [StringLength(20)]
    public string? Formats { get; set; }

    /// <summary>When the last invitation was created; null for a user who was never invited.</summary>
    public DateTimeOffset? InvitedAt { get; set; }

    /// <summary>The time step of the last accepted authenticator code, so that no code works twice.</summary>
    public long? LastAuthenticatorStep { get; set; }
}

internal static class Roles
{
    public const string Administrator = "Administrator";
    public const string Agent = "Agent";

    public static IReadOnlyList<string> All { get; } = [Administrator, Agent];
}
