namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The consent of a person on the consent page, to be exchanged once at the token endpoint.</summary>
internal sealed record AuthorizationCode(
    string Value,
    string ClientId,
    string Account,
    string RedirectUri,
    IReadOnlyList<string> Scopes,
    string? CodeChallenge,
    string? CodeChallengeMethod,
    bool WithRefreshToken,
    DateTimeOffset ExpiresAt);
