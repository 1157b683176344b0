namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>A long-lived token for one client and account.</summary>
internal sealed record RefreshToken(string Value, string ClientId, string Account, IReadOnlyList<string> Scopes, bool Revoked);
