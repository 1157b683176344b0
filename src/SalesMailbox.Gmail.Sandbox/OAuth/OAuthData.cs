namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The clients and tokens as they are stored in a file. They are not encrypted, because a sandbox's secrets aren't real.</summary>
internal sealed record OAuthData(
    IReadOnlyList<OAuthClient> Clients, IReadOnlyList<RefreshToken> RefreshTokens, IReadOnlyList<AccessToken> AccessTokens);
