namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>Clients and tokens as they are kept in a file. A sandbox's secrets are made up; they are not encrypted.</summary>
public sealed record OAuthData(IReadOnlyList<OAuthClient> Clients, IReadOnlyList<RefreshToken> RefreshTokens, IReadOnlyList<AccessToken> AccessTokens);
