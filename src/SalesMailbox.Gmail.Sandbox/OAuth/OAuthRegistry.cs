using System.Buffers.Text;
using System.Security.Cryptography;
using SalesMailbox.Gmail.Sandbox.Storage;

namespace SalesMailbox.Gmail.Sandbox.OAuth;

/// <summary>The clients, codes, and tokens. Every change is stored before the call returns; codes don't survive a restart.</summary>
internal sealed class OAuthRegistry
{
    private static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(10);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OAuthClient> _clients;
    private readonly Dictionary<string, RefreshToken> _refreshTokens;
    private readonly Dictionary<string, AccessToken> _accessTokens;
    private readonly Dictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);
    private readonly ISandboxStorage _storage;
    private readonly GmailSandboxOptions _options;

    public OAuthRegistry(ISandboxStorage storage, GmailSandboxOptions options)
    {
        (_storage, _options) = (storage, options);
        var data = storage.LoadOAuth() ?? new OAuthData([], [], []);
        _clients = data.Clients.ToDictionary(client => client.ClientId, StringComparer.Ordinal);
        _refreshTokens = data.RefreshTokens.ToDictionary(token => token.Value, StringComparer.Ordinal);
        _accessTokens = data.AccessTokens.ToDictionary(token => token.Value, StringComparer.Ordinal);
    }

    private DateTimeOffset Now => _options.TimeProvider.GetUtcNow();

    public IReadOnlyList<OAuthClient> Clients()
    {
        lock (_gate)
        {
            return [.. _clients.Values.OrderBy(client => client.ClientId, StringComparer.Ordinal)];
        }
    }

    public OAuthClient? FindClient(string? clientId)
    {
        lock (_gate)
        {
            return _clients.GetValueOrDefault(clientId ?? string.Empty);
        }
    }

    public void Register(OAuthClient client)
    {
        lock (_gate)
        {
            _clients[client.ClientId] = client;
            Save();
        }
    }

    /// <summary>Whether the account has agreed to all these scopes for the client and hasn't revoked the consent.</summary>
    public bool HasConsent(string clientId, string account, IReadOnlyCollection<string> scopes)
    {
        lock (_gate)
        {
            return Grants(clientId, account).Any(token => scopes.All(token.Scopes.Contains));
        }
    }

    public AuthorizationCode IssueCode(AuthorizationRequest request, string account, IReadOnlyList<string> scopes)
    {
        lock (_gate)
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
            _codes.Add(code.Value, code);
            return code;
        }
    }

    /// <exception cref="OAuthException">The code is unknown, used, expired, or belongs to another client, or the verifier is
    /// wrong.</exception>
    public IssuedTokens Exchange(OAuthClient client, string? value, string? redirectUri, string? verifier)
    {
        lock (_gate)
        {
            // Removed in any case: a code works only once, even if it was used incorrectly.
            if (!_codes.Remove(value ?? string.Empty, out var code) || code.ClientId != client.ClientId || code.ExpiresAt <= Now)
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
        lock (_gate)
        {
            var token = _refreshTokens.GetValueOrDefault(value ?? string.Empty);
            if (token is null || token.Revoked || token.ClientId != client.ClientId)
            {
                throw new OAuthException("invalid_grant", "Token has been expired or revoked.");
            }

            return Issue(token.ClientId, token.Account, token.Scopes, false);
        }
    }

    public IssuedTokens IssueDirectly(string clientId, string account, IReadOnlyList<string> scopes)
    {
        lock (_gate)
        {
            return Issue(clientId, account, scopes, true);
        }
    }

    /// <summary>Revokes the grant of a token, with all its tokens. Returns false if the token is unknown or invalid.</summary>
    public bool Revoke(string token)
    {
        lock (_gate)
        {
            var (clientId, account) = _refreshTokens.GetValueOrDefault(token) is { Revoked: false } refresh
                ? (refresh.ClientId, refresh.Account)
                : _accessTokens.GetValueOrDefault(token) is { } access ? (access.ClientId, access.Account) : default;
            return clientId is not null && RevokeGrants(account, clientId) > 0;
        }
    }

    /// <summary>Revokes an account's grants for one client or for all. Returns the number of tokens that became invalid.</summary>
    public int RevokeGrants(string account, string? clientId)
    {
        lock (_gate)
        {
            bool Affected(string tokenAccount, string tokenClient) =>
                string.Equals(tokenAccount, account, StringComparison.OrdinalIgnoreCase) && (clientId is null || tokenClient == clientId);

            RefreshToken[] refresh = [.. _refreshTokens.Values.Where(token => !token.Revoked && Affected(token.Account, token.ClientId))];
            AccessToken[] access = [.. _accessTokens.Values.Where(token => Affected(token.Account, token.ClientId))];
            Array.ForEach(refresh, token => _refreshTokens[token.Value] = token with { Revoked = true });
            Array.ForEach(access, token => _accessTokens.Remove(token.Value));
            Save();
            return refresh.Length + access.Length;
        }
    }

    /// <summary>Returns an access token, expired or not; null if there is none with this value.</summary>
    public AccessToken? FindAccessToken(string? value)
    {
        lock (_gate)
        {
            return _accessTokens.GetValueOrDefault(value ?? string.Empty);
        }
    }

    /// <summary>Returns the account of a code or refresh token.</summary>
    public string? FindAccount(string? codeOrRefreshToken)
    {
        lock (_gate)
        {
            var value = codeOrRefreshToken ?? string.Empty;
            return _refreshTokens.GetValueOrDefault(value)?.Account ?? _codes.GetValueOrDefault(value)?.Account;
        }
    }

    private static string NewSecret(int bytes) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    private IEnumerable<RefreshToken> Grants(string clientId, string account) => _refreshTokens.Values
        .Where(token => !token.Revoked && token.ClientId == clientId
            && string.Equals(token.Account, account, StringComparison.OrdinalIgnoreCase));

    private IssuedTokens Issue(string clientId, string account, IReadOnlyList<string> scopes, bool withRefreshToken)
    {
        var now = Now;
        foreach (var dead in _accessTokens.Values.Where(token => token.ExpiresAt <= now - TimeSpan.FromHours(1)).ToList())
        {
            _accessTokens.Remove(dead.Value);
        }

        var access = new AccessToken("ya29." + NewSecret(48), clientId, account, scopes, now + _options.AccessTokenLifetime);
        _accessTokens.Add(access.Value, access);
        RefreshToken? refresh = null;
        if (withRefreshToken)
        {
            refresh = new RefreshToken("1//0" + NewSecret(36), clientId, account, scopes, false);
            _refreshTokens.Add(refresh.Value, refresh);
        }

        Save();
        var identity = scopes.Any(GoogleScopes.IsIdentity);
        return new IssuedTokens(
            access.Value,
            (int)_options.AccessTokenLifetime.TotalSeconds,
            refresh?.Value,
            string.Join(' ', scopes),
            "Bearer",
            identity ? IdToken.Create(clientId, account, now, _options.AccessTokenLifetime) : null);
    }

    private void Save() => _storage.SaveOAuth(new OAuthData([.. _clients.Values], [.. _refreshTokens.Values], [.. _accessTokens.Values]));
}
