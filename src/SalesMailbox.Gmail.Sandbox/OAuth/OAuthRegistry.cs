using System.Buffers.Text;
using System.Security.Cryptography;
using SalesMailbox.Gmail.Sandbox.Storage;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The clients, codes, and tokens. Every change is stored before the call returns; codes don't survive a restart.</summary>
internal sealed class OAuthRegistry
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);
    private readonly Lock gate = new();
    private readonly Dictionary<string, OAuthClient> clients;
    private readonly Dictionary<string, RefreshToken> refreshTokens;
    private readonly Dictionary<string, AccessToken> accessTokens;
    private readonly Dictionary<string, AuthorizationCode> codes = new(StringComparer.Ordinal);
    private readonly ISandboxStorage storage;
    private readonly GmailSandboxOptions options;

    public OAuthRegistry(ISandboxStorage storage, GmailSandboxOptions options)
    {
        (this.storage, this.options) = (storage, options);
        var data = storage.LoadOAuth() ?? new OAuthData([], [], []);
        clients = data.Clients.ToDictionary(client => client.ClientId, StringComparer.Ordinal);
        refreshTokens = data.RefreshTokens.ToDictionary(token => token.Value, StringComparer.Ordinal);
        accessTokens = data.AccessTokens.ToDictionary(token => token.Value, StringComparer.Ordinal);
    }

    private DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    public IReadOnlyList<OAuthClient> Clients()
    {
        lock (gate)
        {
            return [.. clients.Values.OrderBy(client => client.ClientId, StringComparer.Ordinal)];
        }
    }

    public OAuthClient? FindClient(string? clientId)
    {
        lock (gate)
        {
            return clients.GetValueOrDefault(clientId ?? string.Empty);
        }
    }

    public void Register(OAuthClient client)
    {
        lock (gate)
        {
            clients[client.ClientId] = client;
            Save();
        }
    }

    /// <summary>Whether the account has agreed to all these scopes for the client and hasn't revoked the consent.</summary>
    public bool HasConsent(string clientId, string account, IReadOnlyCollection<string> scopes)
    {
        lock (gate)
        {
            return Grants(clientId, account).Any(token => scopes.All(token.Scopes.Contains));
        }
    }

    public AuthorizationCode IssueCode(AuthorizationRequest request, string account, IReadOnlyList<string> scopes)
    {
        lock (gate)
        {
            var repeated = Grants(request.ClientId, account).Any();
            var code = new AuthorizationCode(
                "4/0A" + NewSecret(32),
                request.ClientId,
                account,
                request.RedirectUri,
                scopes,
                request.CodeChallenge,
                request.CodeChallengeMethod,
                request.Offline && (!repeated || request.Prompts("consent")),
                Now + CodeLifetime);
            codes.Add(code.Value, code);
            return code;
        }
    }

    /// <exception cref="OAuthException">The code is unknown, used, expired, or belongs to another client, or the verifier is
    /// wrong.</exception>
    public IssuedTokens Exchange(OAuthClient client, string? value, string? redirectUri, string? verifier)
    {
        lock (gate)
        {
            // Removed in any case: a code works only once, even if it was used incorrectly.
            if (!codes.Remove(value ?? string.Empty, out var code) || code.ClientId != client.ClientId || code.ExpiresAt <= Now)
            {
                throw new OAuthException("invalid_grant", "Bad Request");
            }

            if (!string.Equals(code.RedirectUri, redirectUri, StringComparison.Ordinal))
            {
                throw new OAuthException("redirect_uri_mismatch", "Bad Request");
            }

            Pkce.Verify(code, verifier);
            return Issue(client.ClientId, code.Account, code.Scopes, code.WithRefreshToken);
        }
    }

    /// <exception cref="OAuthException">The refresh token is unknown, revoked, or belongs to another client.</exception>
    public IssuedTokens Refresh(OAuthClient client, string? value)
    {
        lock (gate)
        {
            var token = refreshTokens.GetValueOrDefault(value ?? string.Empty);
            if (token is null || token.Revoked || token.ClientId != client.ClientId)
            {
                throw new OAuthException("invalid_grant", "Token has been expired or revoked.");
            }

            return Issue(token.ClientId, token.Account, token.Scopes, false);
        }
    }

    public IssuedTokens IssueDirectly(string clientId, string account, IReadOnlyList<string> scopes)
    {
        lock (gate)
        {
            return Issue(clientId, account, scopes, true);
        }
    }

    /// <summary>Revokes the grant of a token, with all its tokens. Returns false if the token is unknown or invalid.</summary>
    public bool Revoke(string token)
    {
        lock (gate)
        {
            var (clientId, account) = refreshTokens.GetValueOrDefault(token) is { Revoked: false } refresh
                ? (refresh.ClientId, refresh.Account)
                : accessTokens.GetValueOrDefault(token) is { } access ? (access.ClientId, access.Account) : default;
            return clientId is not null && RevokeGrants(account, clientId) > 0;
        }
    }

    /// <summary>Revokes an account's grants for one client or for all. Returns the number of tokens that became invalid.</summary>
    public int RevokeGrants(string account, string? clientId)
    {
        lock (gate)
        {
            bool Affected(string tokenAccount, string tokenClient) =>
                string.Equals(tokenAccount, account, StringComparison.OrdinalIgnoreCase) && (clientId is null || tokenClient == clientId);

            RefreshToken[] refresh = [.. refreshTokens.Values.Where(token => !token.Revoked && Affected(token.Account, token.ClientId))];
            AccessToken[] access = [.. accessTokens.Values.Where(token => Affected(token.Account, token.ClientId))];
            Array.ForEach(refresh, token => refreshTokens[token.Value] = token with { Revoked = true });
            Array.ForEach(access, token => accessTokens.Remove(token.Value));
            Save();
            return refresh.Length + access.Length;
        }
    }

    /// <summary>Returns an access token, expired or not; null if there is none with this value.</summary>
    public AccessToken? FindAccessToken(string? value)
    {
        lock (gate)
        {
            return accessTokens.GetValueOrDefault(value ?? string.Empty);
        }
    }

    /// <summary>Returns the account of a code or refresh token.</summary>
    public string? FindAccount(string? codeOrRefreshToken)
    {
        lock (gate)
        {
            var value = codeOrRefreshToken ?? string.Empty;
            return refreshTokens.GetValueOrDefault(value)?.Account ?? codes.GetValueOrDefault(value)?.Account;
        }
    }

    private static string NewSecret(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    private IEnumerable<RefreshToken> Grants(string clientId, string account) => refreshTokens.Values
        .Where(token => !token.Revoked && token.ClientId == clientId && string.Equals(token.Account, account, StringComparison.OrdinalIgnoreCase));

    private IssuedTokens Issue(string clientId, string account, IReadOnlyList<string> scopes, bool withRefreshToken)
    {
        var now = Now;
        foreach (var dead in accessTokens.Values.Where(token => token.ExpiresAt <= now - TimeSpan.FromHours(1)).ToList())
        {
            accessTokens.Remove(dead.Value);
        }

        var access = new AccessToken("ya29." + NewSecret(48), clientId, account, scopes, now + options.AccessTokenLifetime);
        accessTokens.Add(access.Value, access);
        RefreshToken? refresh = null;
        if (withRefreshToken)
        {
            refresh = new RefreshToken("1//0" + NewSecret(36), clientId, account, scopes, false);
            refreshTokens.Add(refresh.Value, refresh);
        }

        Save();
        var identity = scopes.Any(GoogleScopes.IsIdentity);
        return new IssuedTokens(
            access.Value,
            (int)options.AccessTokenLifetime.TotalSeconds,
            refresh?.Value,
            string.Join(' ', scopes),
            "Bearer",
            identity ? IdToken.Create(clientId, account, now, options.AccessTokenLifetime) : null);
    }

    private void Save() => storage.SaveOAuth(new OAuthData([.. clients.Values], [.. refreshTokens.Values], [.. accessTokens.Values]));
}
