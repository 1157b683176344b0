namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>A short-lived token.</summary>
internal sealed record AccessToken(string Value, string ClientId, string Account, IReadOnlyList<string> Scopes, DateTimeOffset ExpiresAt);
