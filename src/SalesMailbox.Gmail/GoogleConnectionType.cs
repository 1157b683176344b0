using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Gmail.Calls;
using SalesMailbox.Gmail.Quota;
using SalesMailbox.Gmail.SignIn;

namespace SalesMailbox.Gmail;

/// <summary>Gmail, personal or of a Google Workspace, through an OAuth client of the kind "Web application" (C1, C3).</summary>
public sealed partial class GoogleConnectionType(
    GoogleSignIn signIn, GmailCaller caller, IOptions<GoogleOptions> options) : IConnectionType
{
    public const string TypeId = "Google";

    public const string MailScope = "https://mail.google.com/";

    private const string ClientIdEnd = ".apps.googleusercontent.com";

    public string Id => TypeId;

    public string DisplayName => "Google";

    public string Scope => MailScope;

    public IReadOnlyCollection<string> AuthenticationServices => ["mx.google.com"];

    public IReadOnlyList<Error> ValidateCredentials(string? clientId, string? clientSecret)
    {
        var errors = new List<Error>();
        if (string.IsNullOrWhiteSpace(clientId))
        {
            errors.Add(GoogleClientErrors.NoClientId.At(nameof(ClientCredentials.ClientId)));
        }
        else if (!WholeClientId().IsMatch(clientId))
        {
            errors.Add(GoogleClientErrors.BadClientId.At(nameof(ClientCredentials.ClientId), ClientIdEnd));
        }

        if (clientSecret is not null && (clientSecret.Length == 0 || clientSecret.Any(char.IsWhiteSpace)))
        {
            errors.Add(GoogleClientErrors.BadClientSecret.At(nameof(ClientCredentials.ClientSecret)));
        }
        else if (clientSecret?.EndsWith(ClientIdEnd, StringComparison.OrdinalIgnoreCase) == true)
        {
            errors.Add(GoogleClientErrors.ClientIdAsSecret.At(nameof(ClientCredentials.ClientSecret)));
        }

        return errors;
    }

    public Uri CreateAuthorizationUri(ClientCredentials credentials, string redirectUri, string state, string codeChallenge, string? loginHint) =>
        signIn.CreateUri(credentials, redirectUri, state, codeChallenge, loginHint);

    public async Task<SignInAnswer> CompleteAuthorizationAsync(
        ClientCredentials credentials, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken)
    {
        var token = await signIn.ExchangeAsync(credentials, redirectUri, code, codeVerifier, cancellationToken);
        signIn.Check(token);

        // The mailbox itself says whose it is, so no further scope is asked for.
        var access = new MailboxAccess("", "", "", "", credentials, token.RefreshToken);
        var call = new GmailCall(access, CallKind.Profile, GmailUnits.GetProfile, _ => { });
        var profile = await caller.CallAsync(call, token.AccessToken, service => service.Users.GetProfile("me"), cancellationToken);
        return new(profile.EmailAddress ?? "", token.RefreshToken, token.Scope ?? MailScope);
    }

    public Task RevokeAsync(ClientCredentials credentials, string refreshToken, CancellationToken cancellationToken) =>
        signIn.RevokeAsync(credentials, refreshToken, cancellationToken);

    public IMailboxReader OpenReader(MailboxAccess access) => new GmailMailboxReader(caller, access);

    public IMailSender OpenSender(MailboxAccess access) => new GmailMailboxSender(caller, options, access);

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\.apps\.googleusercontent\.com$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeClientId();
}
