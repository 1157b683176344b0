using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Accounts;

/// <summary>Signing in with an OpenID Connect provider.</summary>
public sealed class SignInServiceTests : IAsyncLifetime
{
    private ServerUnderTest _server = null!;
    private FakeProvider _provider = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = await FakeProvider.StartAsync();
        _server = await ServerUnderTest.StartAsync();
        await _server.MoveInAsync();
        await _server.AddTenantAsync("west");
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        await SetAsync(admin);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_VerifiedAddressOfAUser_LeadsToThePageAskedFor()
    {
        using var visitor = _server.Visitor();
        _provider.Email = People.Anna;

        var page = await visitor.FollowAsync(await visitor.GetAsync("/Integrations"));
        var done = await ThroughAsync(visitor, page.Links.Single(link => link.StartsWith("/Service/Begin", StringComparison.Ordinal)));

        Assert.Equal("/Integrations", done.Location);
        Assert.Equal("Integrations", (await visitor.FollowAsync(done)).Title);
    }

    [Fact]
    public async Task SignIn_InvitedUser_NeedsNoPassword()
    {
        var added = await _server.InTenantAsync(
            "default", services => services.GetRequiredService<IdentitySeed>().AddUserAsync("ivy@acme.example", "Ivy", null, Roles.Agent));
        Assert.True(added.Succeeded);
        using var visitor = _server.Visitor();
        _provider.Email = "ivy@acme.example";

        Assert.Equal("/", (await ThroughAsync(visitor, "/Service/Begin")).Location);
        Assert.Equal("Profile", (await visitor.GetAsync("/Profile")).Title);
    }

    [Theory]
    [InlineData("stranger@acme.example", true)]
    [InlineData(People.Anna, false)]
    public async Task SignIn_UnknownOrUnverifiedAddress_IsRefused(string email, bool isVerified)
    {
        using var visitor = _server.Visitor();
        (_provider.Email, _provider.IsVerified) = (email, isVerified);

        var done = await ThroughAsync(visitor, "/Service/Begin");

        Assert.Equal("/Account/SignIn", done.Location);
        Assert.Contains("No user here has the verified address", (await visitor.FollowAsync(done)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/Profile")).Status);
    }

    [Fact]
    public async Task SignIn_AddressGivenToAnotherPersonThere_IsRefused()
    {
        using var first = _server.Visitor();
        using var second = _server.Visitor();
        (_provider.Email, _provider.Subject) = (People.Ben, "1");
        Assert.Equal("/", (await ThroughAsync(first, "/Service/Begin")).Location);

        _provider.Subject = "2";

        Assert.Equal("/Account/SignIn", (await ThroughAsync(second, "/Service/Begin")).Location);
    }

    [Fact]
    public async Task SignIn_ForgedTokenOrForeignState_IsRefused()
    {
        using var visitor = _server.Visitor();
        (_provider.Email, _provider.IsForged) = (People.Anna, true);

        var forged = await ThroughAsync(visitor, "/Service/Begin");
        var invented = await visitor.GetAsync(SignInServices.CallbackPath + "?code=1&state=invented");

        Assert.Equal("/Account/SignIn", forged.Location);
        Assert.Equal("/Account/SignIn", invented.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/Profile")).Status);
    }

    [Fact]
    public async Task SignIn_AnswerForAnotherTenant_IsRefused()
    {
        using var west = await _server.Visitor("west").SignInAsync("first@west.example");
        await SetAsync(west);
        using var visitor = _server.Visitor();
        using var elsewhere = _server.Visitor("west");
        _provider.Email = "first@west.example";
        var leave = await visitor.GetAsync("/Service/Begin");
        var answer = await ProviderAsync(leave.Location!);
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies())
        {
            elsewhere.Cookies.Add(
                new Cookie(cookie.Name.Replace(".default", ".west", StringComparison.Ordinal), cookie.Value, "/", cookie.Domain));
        }

        var taken = await elsewhere.GetAsync(new Uri(answer).PathAndQuery);
        await elsewhere.FollowAsync(taken);

        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/Profile")).Status);
    }

    [Fact]
    public async Task Settings_Secret_IsEncryptedNeverShownAndAskedForAgainWithAnotherIssuer()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var page = await admin.GetAsync("/SignInSettings");
        var refused = await admin.SubmitAsync(page, null, ("Authority", "https://other.example"), ("Secret", ""));
        var stored = await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ISettingsStore>().GetAsync<SignInServiceSettings>());

        Assert.DoesNotContain(FakeProvider.Secret, page.Body, StringComparison.Ordinal);
        Assert.Equal(["Secret"], refused.FieldsWithErrors);
        Assert.DoesNotContain(FakeProvider.Secret, stored.ProtectedSecret, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithASecondStep_StillAsksForTheCode()
    {
        await _server.InTenantAsync("default", async services =>
        {
            var users = services.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<ServerUser>>();
            var ben = (await users.FindByEmailAsync(People.Ben))!;
            await users.ResetAuthenticatorKeyAsync(ben);
            return (await users.SetTwoFactorEnabledAsync(ben, true)).Succeeded;
        });
        using var visitor = _server.Visitor();
        _provider.Email = People.Ben;

        Assert.StartsWith("/Account/Code", (await ThroughAsync(visitor, "/Service/Begin")).Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/Profile")).Status);
    }

    private async Task SetAsync(Visitor admin)
    {
        var saved = await admin.FillAsync(
            "/SignInSettings", ("IsEnabled", "true"), ("Name", "Acme ID"), ("Authority", _provider.Address),
            ("ClientId", FakeProvider.ClientId), ("Secret", FakeProvider.Secret));
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
    }

    /// <summary>Follows the sign-in from the button to the provider, back, and to the resulting page.</summary>
    private async Task<Page> ThroughAsync(Visitor visitor, string begin)
    {
        var leave = await visitor.GetAsync(begin);
        Assert.True(leave.Location?.StartsWith(_provider.Address, StringComparison.Ordinal) == true, leave.Location + " " + leave.Text);
        var answer = await visitor.GetAsync(new Uri(await ProviderAsync(leave.Location!)).PathAndQuery);
        return answer.Location?.StartsWith("/Service/Complete", StringComparison.Ordinal) == true
            ? await visitor.GetAsync(answer.Location)
            : answer;
    }

    /// <returns>The address to which the provider sends the browser back.</returns>
    private static async Task<string> ProviderAsync(string address)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        using var response = await http.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        return response.Headers.Location!.AbsoluteUri;
    }
}
