using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Connections;

/// <summary>A sign-in under way at the mail service: what the answer's <c>state</c> must belong to. Single use, bound to the user who began it (RFC 6749 10.12, RFC 7636).</summary>
public sealed class SignInAttempt
{
    /// <summary>SHA-256 of the <c>state</c> value, hexadecimal: the value itself is only in the browser.</summary>
    public string StateHash { get; set; } = "";

    public string AgentId { get; set; } = "";

    public string ConnectionId { get; set; } = "";

    /// <summary>Null: a sign-in of the connection itself (C4).</summary>
    public string? MailboxId { get; set; }

    /// <summary>Encrypted with <see cref="ISecretProtector"/>.</summary>
    public string ProtectedCodeVerifier { get; set; } = "";

    public string RedirectUri { get; set; } = "";

    public DateTimeOffset ExpiresAt { get; set; }
}
