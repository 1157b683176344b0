using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Gmail.Calls;
using SalesMailbox.Gmail.Quota;
using SalesMailbox.Gmail.SignIn;

namespace SalesMailbox.Gmail;

/// <summary>Gmail, personal or in a Google Workspace, through an OAuth client of the type "Web application" (C1, C3).</summary>
internal sealed partial class GoogleConnectionType(
    GoogleSignIn signIn, GmailCaller caller, IOptions<GoogleOptions> options) : IConnectionType, IAuthorizationCodeSignIn
{
    public const string TypeId = "Google";

    public const string MailScope = "https://mail.google.com/";

    public string Id => TypeId;

    public string DisplayName => "Google";

    /// <remarks>https://developers.google.com/workspace/gmail/api/reference/rest/v1/users.messages/send: up to 35 MiB.</remarks>
    public MailServiceCapabilities Capabilities { get; } = new() { CanSend = true, HasLabels = true, LargestMessage = 35 * 1024 * 1024 };

    public IReadOnlyCollection<string> AuthenticationServices => ["mx.google.com"];

    public IReadOnlyList<ConnectionSetting> Settings => GoogleSettings.All;

    public ISignIn SignIn => this;

    public string Scope => MailScope;

    /// <remarks>https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke</remarks>
    public bool RevocationEndsWholeAccount => true;

    public Uri AccessPage { get; } = new("https://myaccount.google.com/connections");

    public IReadOnlyList<Error> Validate(ConnectionSettings entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        var errors = new List<Error>();
        if (!WholeClientId().IsMatch(entered[GoogleSettings.ClientId]))
        {
            errors.Add(GoogleClientErrors.BadClientId.At(GoogleSettings.ClientId, GoogleSettings.ClientIdEnd));
        }

        var secret = entered[GoogleSettings.ClientSecret];
        if (secret.Any(char.IsWhiteSpace))
        {
            errors.Add(GoogleClientErrors.BadClientSecret.At(GoogleSettings.ClientSecret));
        }
        else if (secret.EndsWith(GoogleSettings.ClientIdEnd, StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(GoogleClientErrors.ClientIdAsSecret.At(GoogleSettings.ClientSecret));
        }

        return errors;
    }

    public Uri CreateAuthorizationUri(
        ConnectionSettings settings, string redirectUri, string state, string codeChallenge, string? loginHint) =>
        signIn.CreateUri(settings, redirectUri, state, codeChallenge, loginHint);

    public async Task<GrantedAccess> CompleteAsync(
        ConnectionSettings settings, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken)
    {
        var token = await signIn.ExchangeAsync(settings, redirectUri, code, codeVerifier, cancellationToken);
        GoogleSignIn.Check(token);

        // The mailbox itself reports its address, so no further scope is requested.
        var access = new MailboxAccess("", "", "", "", settings, new GrantSecret(token.RefreshToken));
        var call = new GmailCall(access, CallKind.Profile, GmailUnits.GetProfile, _ => { });
        var profile = await caller.CallAsync(call, token.AccessToken, service => service.Users.GetProfile("me"), cancellationToken);
        return new(profile.EmailAddress ?? "", token.RefreshToken, token.Scope ?? MailScope);
    }

    public Task RevokeAsync(ConnectionSettings settings, string secret, CancellationToken cancellationToken) =>
        signIn.RevokeAsync(settings, secret, cancellationToken);

    public IMailboxReader OpenReader(MailboxAccess access) => new GmailMailboxReader(caller, access);

    public IMailSender OpenSender(MailboxAccess access) => new GmailMailboxSender(caller, options, access);

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\.apps\.googleusercontent\.com$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeClientId();
}
