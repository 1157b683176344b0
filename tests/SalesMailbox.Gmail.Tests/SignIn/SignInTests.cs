using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Sandbox.Faults;

namespace SalesMailbox.Gmail.Tests.SignIn;

public sealed class SignInTests
{
    private const string Verifier = "verifier-verifier-verifier-verifier-verifier-1";
    private static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AuthorizationUri_Always_AsksForLastingAccessWithPkce()
    {
        await using var gmail = await GmailUnderTest.StartAsync();

        var uri = gmail.SignIn.CreateAuthorizationUri(
            GmailUnderTest.Client, GmailUnderTest.RedirectUri, "state & more", Challenge, GmailUnderTest.Agent);

        var query = QueryHelpers.ParseQuery(uri.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Assert.Equal("code", query["response_type"]);
        Assert.Equal("offline", query["access_type"]);
        Assert.Equal("consent", query["prompt"]);
        Assert.Equal("https://mail.google.com/", query["scope"]);
        Assert.Equal(GmailUnderTest.RedirectUri, query["redirect_uri"]);
        Assert.Equal("state & more", query["state"]);
        Assert.Equal(GmailUnderTest.Agent, query["login_hint"]);
        Assert.Equal(Challenge, query["code_challenge"]);
        Assert.Equal("S256", query["code_challenge_method"]);
    }

    [Fact]
    public async Task Complete_Agreed_SaysWhoseTheGrantIs()
    {
        await using var gmail = await GmailUnderTest.StartAsync();

        var answer = await Complete(gmail, await Consent(gmail, GoogleConnectionType.MailScope));

        Assert.Equal(GmailUnderTest.Colleague, answer.Account);
        await using var reader = gmail.Type.OpenReader(gmail.Access() with { Secret = new GrantSecret(answer.Secret) });
        Assert.Equal(GmailUnderTest.Colleague, (await reader.GetProfileAsync(Stop)).Address);
    }

    [Fact]
    public async Task Complete_ScopeUnticked_IsRefusedWithTheReason()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var code = await Consent(gmail, "openid", "openid https://mail.google.com/");

        var refusal = await Assert.ThrowsAsync<SignInRefusedException>(() => Complete(gmail, code));

        Assert.Equal(GoogleTexts.ScopeNotGranted, refusal.Text);
    }

    [Fact]
    public async Task Complete_CodeUsedTwice_IsRefused()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var code = await Consent(gmail, GoogleConnectionType.MailScope);
        await Complete(gmail, code);

        await Assert.ThrowsAsync<SignInRefusedException>(() => Complete(gmail, code));
    }

    [Fact]
    public async Task Complete_WrongVerifier_IsRefused()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var code = await Consent(gmail, GoogleConnectionType.MailScope);

        await Assert.ThrowsAsync<SignInRefusedException>(() =>
            gmail.SignIn.CompleteAsync(GmailUnderTest.Client, GmailUnderTest.RedirectUri, code, Verifier + "x", Stop));
    }

    [Fact]
    public async Task Revoke_Twice_CountsAsDone()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var access = gmail.Access();

        await gmail.SignIn.RevokeAsync(access.Settings, access.Secret.Value, Stop);
        await gmail.SignIn.RevokeAsync(access.Settings, access.Secret.Value, Stop);

        await using var reader = gmail.Type.OpenReader(access);
        var refusal = await Assert.ThrowsAsync<MailServiceException>(() => reader.GetProfileAsync(Stop));
        Assert.Equal(MailServiceError.GrantDead, refusal.Error);
    }

    [Fact]
    public async Task Revoke_GoogleDown_IsTransient()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        gmail.State.AddFault(new Fault { Kind = FaultKind.Unavailable503, Call = "revoke" });
        var access = gmail.Access();

        var refusal = await Assert.ThrowsAsync<MailServiceException>(
            () => gmail.SignIn.RevokeAsync(access.Settings, access.Secret.Value, Stop));

        Assert.Equal(MailServiceError.Transient, refusal.Error);
    }

    [Theory]
    [InlineData("1234-abc.apps.googleusercontent.com", "secret", "")]
    [InlineData("1234-abc.apps.googleusercontent.com", "", "")]
    [InlineData("1234-abc", "secret", "ClientId")]
    [InlineData(".apps.googleusercontent.com", "secret", "ClientId")]
    [InlineData("https://1234-abc.apps.googleusercontent.com", "secret", "ClientId")]
    [InlineData("1234-abc.apps.googleusercontent.com.", "secret", "ClientId")]
    [InlineData("", "sec ret", "ClientId,ClientSecret")]
    [InlineData("1234-abc.apps.googleusercontent.com", "1234-abc.apps.googleusercontent.com", "ClientSecret")]
    public async Task Validate_Typed_SaysWhatIsWrongAtTheField(string clientId, string secret, string fields)
    {
        await using var gmail = await GmailUnderTest.StartAsync();

        var errors = gmail.Type.Validate(GoogleSettings.Of(clientId, secret));

        Assert.Equal(fields, string.Join(',', errors.Select(error => error.Field)));
    }

    private static Task<GrantedAccess> Complete(GmailUnderTest gmail, string code) =>
        gmail.SignIn.CompleteAsync(GmailUnderTest.Client, GmailUnderTest.RedirectUri, code, Verifier, Stop);

    /// <summary>Agrees on the consent page as the colleague and returns the code.</summary>
    private static async Task<string> Consent(GmailUnderTest gmail, string ticked, string? scope = null)
    {
        var uri = gmail.SignIn.CreateAuthorizationUri(GmailUnderTest.Client, GmailUnderTest.RedirectUri, "state", Challenge, null);
        var fields = QueryHelpers.ParseQuery(uri.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        fields["scope"] = scope ?? fields["scope"];
        (fields["account"], fields["decision"], fields["granted_scope"]) = (GmailUnderTest.Colleague, "allow", ticked);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await http.PostAsync(uri.GetLeftPart(UriPartial.Path), new FormUrlEncodedContent(fields), Stop);
        return QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"].ToString();
    }
}
