using Google.Apis.Auth.OAuth2.Requests;
using Google.Apis.Auth.OAuth2.Responses;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Calls;

namespace SalesMailbox.Gmail.SignIn;

/// <summary>Google's authorization code flow with PKCE, and the revocation of a grant.</summary>
/// <remarks>https://developers.google.com/identity/protocols/oauth2/web-server, RFC 6749, RFC 7636, RFC 7009.</remarks>
internal sealed class GoogleSignIn(
    IOptions<GoogleOptions> options, GoogleHttpClientFactory http, GoogleErrors errors, CallRetry retry)
{
    internal Uri CreateUri(ConnectionSettings settings, string redirectUri, string state, string codeChallenge, string? loginHint)
    {
        using var flow = Flow(settings);
        var request = (GoogleAuthorizationCodeRequestUrl)flow.CreateAuthorizationCodeRequest(redirectUri);
        request.AccessType = "offline";
        request.State = state;
        request.LoginHint = loginHint;
        request.UserDefinedQueryParams = [new("code_challenge", codeChallenge), new("code_challenge_method", "S256")];
        return request.Build();
    }

    /// <summary>Exchanges the code. Not repeated, because a code works once.</summary>
    internal async Task<TokenResponse> ExchangeAsync(
        ConnectionSettings settings, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken)
    {
        using var flow = Flow(settings);
        try
        {
            return await retry.TryAsync(
                (_, stop) => flow.ExchangeCodeForTokenAsync("", code, codeVerifier, redirectUri, stop), cancellationToken);
        }
        catch (TokenResponseException exception)
        {
            throw exception.Error?.Error switch
            {
                "invalid_grant" => new SignInRefusedException(GoogleTexts.CodeNotAccepted, exception),
                "redirect_uri_mismatch" => new SignInRefusedException(
                    GoogleTexts.UnknownRedirectUri.With(redirectUri), exception),
                _ => errors.FromToken(exception),
            };
        }
    }

    /// <summary>Checks that a token response is sufficient for permanent access to the mailbox.</summary>
    /// <exception cref="SignInRefusedException">The scope or the refresh token is missing.</exception>
    internal static void Check(TokenResponse token)
    {
        // RFC 6749 5.1: without a scope in the response, the requested scope was granted.
        if (!string.IsNullOrEmpty(token.Scope) && !token.Scope.Split(' ').Contains(GoogleConnectionType.MailScope, StringComparer.Ordinal))
        {
            throw new SignInRefusedException(GoogleTexts.ScopeNotGranted);
        }

        if (string.IsNullOrEmpty(token.RefreshToken))
        {
            throw new SignInRefusedException(GoogleTexts.NoRefreshToken);
        }
    }

    /// <summary>Revokes the grant of a refresh token. Succeeds if it is already invalid.</summary>
    /// <exception cref="MailServiceException">Google could not be notified.</exception>
    internal Task RevokeAsync(ConnectionSettings settings, string refreshToken, CancellationToken cancellationToken) =>
        retry.RunAsync(stop => retry.TryAsync((_, either) => RevokeOnceAsync(settings, refreshToken, either), stop), cancellationToken);

    private GoogleFlow Flow(ConnectionSettings settings) => new(new GoogleFlow.Settings(options.Value, settings, http));

    // Uses its own request with the token in the body; the library puts the token into the address, where proxies log it.
    private async Task<bool> RevokeOnceAsync(ConnectionSettings settings, string refreshToken, CancellationToken cancellationToken)
    {
        using var flow = Flow(settings);
        using var form = new FormUrlEncodedContent([new("token", refreshToken)]);
        using var response = await flow.HttpClient.PostAsync(options.Value.RevocationEndpoint, form, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return true;
        }

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return body.Contains("invalid_token", StringComparison.Ordinal)
            ? false
            : throw errors.FromAnswer(response.StatusCode, body, response.Headers.RetryAfter, CallKind.Profile, false);
    }
}
