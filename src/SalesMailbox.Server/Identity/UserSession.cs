using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace SalesMailbox.Server.Identity;

/// <summary>A sign-in on one device. The device's cookie holds its id; without the row the cookie is useless.</summary>
public sealed class UserSession
{
    public const string Claim = "salesmailbox:session";

    /// <summary>The maximum duration of a session, however often it is used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    [StringLength(32)]
    public string Id { get; set; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string UserId { get; set; } = "";

    public ServerUser? User { get; set; }

    /// <summary>UTC.</summary>
    public DateTime CreatedAt { get; set; }
}
