using System.Net;

namespace SalesMailbox.Gmail.Tests.Sandbox;

public sealed class ConsentPageTests
{
    [Fact]
    public async Task Authorize_WithoutAccount_OffersAccountsWithTheHintedOneFirst()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var page = await sandbox.Http.GetStringAsync(new ConsentFlow(sandbox).Query(), TestContext.Current.CancellationToken);

        Assert.InRange(page.IndexOf($"value=\"{TestSandbox.Colleague}\" autofocus", StringComparison.Ordinal), 1, page.IndexOf(
            $"value=\"{TestSandbox.Agent}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Authorize_WithAccount_ShowsTheScopeWithACheckbox()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var page = await sandbox.Http.GetStringAsync(
            new ConsentFlow(sandbox).Query(TestSandbox.Agent), TestContext.Current.CancellationToken);

        Assert.Contains("name=\"granted_scope\" value=\"https://mail.google.com/\" checked", page, StringComparison.Ordinal);
        Assert.Contains("name=\"state\" value=\"state &amp; more\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:9/tenant/authcallback/")]
    [InlineData("http://localhost:9/Tenant/authcallback")]
    [InlineData("http://evil.test/authcallback")]
    public async Task Authorize_RedirectUriNotRegistered_ShowsMismatchAndDoesNotRedirect(string redirectUri)
    {
        await using var sandbox = await TestSandbox.StartAsync();

        using var response = await sandbox.Http.GetAsync(
            new ConsentFlow(sandbox).Query(null, redirectUri), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(
            "redirect_uri_mismatch",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_Deny_ReturnsAccessDeniedWithState()
    {
        await using var sandbox = await TestSandbox.StartAsync();

        var answer = await new ConsentFlow(sandbox).Decide("deny");

        Assert.Equal("access_denied", answer["error"]);
        Assert.Equal("state & more", answer["state"]);
        Assert.False(answer.ContainsKey("code"));
    }

    [Fact]
    public async Task Decide_ScopeUnticked_GrantsOnlyTheIdentity()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        var flow = new ConsentFlow(sandbox);

        using var response = await flow.Exchange((await flow.Decide("allow"))["code"]);

        Assert.Equal("openid email", (string)(await TestSandbox.Json(response))["scope"]!);
    }

    [Fact]
    public async Task Authorize_ConsentedBeforeAndNotAskedAgain_RedirectsAtOnceWithoutRefreshToken()
    {
        await using var sandbox = await TestSandbox.StartAsync();
        await new ConsentFlow(sandbox).SignIn();
        var second = new ConsentFlow(sandbox) { Prompt = "select_account" };

        using var redirect = await sandbox.Http.GetAsync(second.Query(TestSandbox.Agent), TestContext.Current.CancellationToken);
        using var response = await second.Exchange(ConsentFlow.Answer(redirect)["code"]);
        var tokens = await TestSandbox.Json(response);

        Assert.NotNull(tokens["access_token"]);
        Assert.Null(tokens["refresh_token"]);
    }
}
