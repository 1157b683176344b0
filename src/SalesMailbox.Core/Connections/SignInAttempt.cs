using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Connections;

/// <summary>
/// A sign-in in progress at the mail service, to which the <c>state</c> of the response must belong. Single use, and bound to the user who
/// started it (RFC 6749 10.12, RFC 7636).
/// </summary>
public sealed class SignInAttempt
{
    /// <summary>The SHA-256 hash of the <c>state</c> value in hexadecimal; the value itself exists only in the browser.</summary>
    public string StateHash { get; set; } = "";

    public string AgentId { get; set; } = "";

    public string ConnectionId { get; set; } = "";

    /// <summary>Null for a sign-in of the connection itself (C4).</summary>
    public string? MailboxId { get; set; }

    /// <summary>Encrypted with <see cref="ISecretProtector"/>.</summary>
    public string ProtectedCodeVerifier { get; set; } = "";

    public string RedirectUri { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}
