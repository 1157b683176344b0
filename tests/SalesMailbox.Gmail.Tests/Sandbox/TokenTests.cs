using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class TokenTests
{
    [Fact]
    public async Task Exchange_AfterConsent_ReturnsTokensThatWorkAndNameTheAccount()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var tokens = await new ConsentFlow(sandbox).SignIn();

        Assert.Equal(3600, (int)tokens["expires_in"]!);
        Assert.NotNull(tokens["refresh_token"]);
        Assert.Equal("https://mail.google.com/ openid email", (string)tokens["scope"]!);
        var payload = ((string)tokens["id_token"]!).Split('.')[1];
        var claims = JsonNode.Parse(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(payload)))!;
        Assert.Equal(TestSandbox.Agent, (string)claims["email"]!);
        Assert.Equal(HttpStatusCode.OK, await Profile(sandbox, (string)tokens["access_token"]!));
    }

    [Theory]
    [InlineData("a-wrong-verifier-a-wrong-verifier-a-wrong-verifier")]
    [InlineData(null)]
    public async Task Exchange_WrongOrMissingVerifier_IsInvalidGrant(string? verifier)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var flow = new ConsentFlow(sandbox);

        using var response = await flow.Exchange((await flow.Decide("allow", ConsentFlow.Scope))["code"], verifier);

        await AssertError(response, HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Exchange_SecondTime_IsInvalidGrant()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var flow = new ConsentFlow(sandbox);
        var code = (await flow.Decide("allow", ConsentFlow.Scope))["code"];
        using var first = await flow.Exchange(code);

        using var second = await flow.Exchange(code);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        await AssertError(second, HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Exchange_WrongSecret_IsInvalidClient()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await new ConsentFlow(sandbox).Exchange("any", secret: "wrong");

        await AssertError(response, HttpStatusCode.Unauthorized, "invalid_client");
    }

    [Fact]
    public async Task Refresh_WithBasicAuthentication_ReturnsANewAccessToken()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var refresh = sandbox.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId).RefreshToken!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/token");
        request.Headers.Authorization = new(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestSandbox.ClientId}:{TestSandbox.Secret}")));
        request.Content = new FormUrlEncodedContent([new("grant_type", "refresh_token"), new("refresh_token", refresh)]);

        using var response = await sandbox.Send(request);
        var tokens = await TestSandbox.Json(response);

        Assert.Null(tokens["refresh_token"]);
        Assert.Equal(HttpStatusCode.OK, await Profile(sandbox, (string)tokens["access_token"]!));
    }

    [Fact]
    public async Task AccessToken_AfterItsLifetime_Is401AndRefreshHelps()
    {
        await using var sandbox = await TestSandbox.StartAsync(options => options.AccessTokenLifetime = TimeSpan.FromMinutes(5));
        var tokens = sandbox.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId);
        sandbox.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.Unauthorized, await Profile(sandbox, tokens.AccessToken));
        using var refreshed = await new ConsentFlow(sandbox).Refresh(tokens.RefreshToken!);
        Assert.Equal(HttpStatusCode.OK, await Profile(sandbox, (string)(await TestSandbox.Json(refreshed))["access_token"]!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Revoke_ByQueryOrForm_KillsTheWholeGrant(bool byQuery)
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var tokens = sandbox.State.IssueTokens(TestSandbox.Agent, TestSandbox.ClientId);

        using var revoked = byQuery
            ? await sandbox.PostForm("/revoke?token=" + Uri.EscapeDataString(tokens.RefreshToken!))
            : await sandbox.PostForm("/revoke", ("token", tokens.AccessToken));

        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await Profile(sandbox, tokens.AccessToken));
        using var refresh = await new ConsentFlow(sandbox).Refresh(tokens.RefreshToken!);
        await AssertError(refresh, HttpStatusCode.BadRequest, "invalid_grant");
    }

    [Fact]
    public async Task Revoke_UnknownToken_IsInvalidToken()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.PostForm("/revoke", ("token", "unknown"));

        await AssertError(response, HttpStatusCode.BadRequest, "invalid_token");
    }

    private static async Task<HttpStatusCode> Profile(TestSandbox sandbox, string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/gmail/v1/users/me/profile");
        request.Headers.Authorization = new("Bearer", accessToken);
        using var response = await sandbox.Send(request);
        return response.StatusCode;
    }

    private static async Task AssertError(HttpResponseMessage response, HttpStatusCode status, string error)
    {
        Assert.Equal(status, response.StatusCode);
        var json = await TestSandbox.Json(response);
        Assert.Equal(error, (string)json["error"]!);
        Assert.NotNull(json["error_description"]);
    }
}
