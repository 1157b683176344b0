using System.Net;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.SignIn;

public sealed class SignInTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task SignIn_FromAPage_LeadsBackToIt()
    {
        using var visitor = _server.Visitor();

        var asked = await visitor.GetAsync("/Integrations/Index?x=1");
        var page = await visitor.FollowAsync(asked);
        var back = await visitor.SubmitAsync(page, null, ("Email", People.Anna), ("Password", People.Password));

        Assert.Equal(HttpStatusCode.Redirect, asked.Status);
        Assert.Equal("/Integrations/Index?x=1", back.Location);
        Assert.Equal("Integrations", (await visitor.FollowAsync(back)).Title);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task SignIn_ReturnUrlElsewhere_IsIgnored(string elsewhere)
    {
        using var visitor = _server.Visitor();

        var back = await visitor.FillAsync("/Account/SignIn?returnUrl=" + Uri.EscapeDataString(elsewhere), ("Email", People.Anna), ("Password", People.Password));

        Assert.Equal((HttpStatusCode.Redirect, "/"), (back.Status, back.Location));
    }

    [Fact]
    public async Task SignIn_UnknownAddressOrWrongPassword_SaysTheSameOfBoth()
    {
        using var visitor = _server.Visitor();

        var wrong = await visitor.FillAsync("/Account/SignIn", ("Email", People.Anna), ("Password", "wrong wrong wrong"));
        var unknown = await visitor.FillAsync("/Account/SignIn", ("Email", "nobody@acme.example"), ("Password", "wrong wrong wrong"));

        Assert.Equal(Message(wrong), Message(unknown));
        Assert.NotEmpty(Message(wrong));
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksTheAccountForTheRightOneToo()
    {
        var email = "lena@acme.example";
        await _server.AddUserAsync("default", email, "Lena", Roles.Agent);
        using var visitor = _server.Visitor();
        for (var tries = 0; tries < 5; tries++)
        {
            await visitor.FillAsync("/Account/SignIn", ("Email", email), ("Password", "wrong wrong wrong"));
        }

        var locked = await visitor.FillAsync("/Account/SignIn", ("Email", email), ("Password", People.Password));

        Assert.Equal(HttpStatusCode.OK, locked.Status);
        Assert.Contains("locked", Message(locked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InactiveUser_SwitchedOffWhileSignedIn_IsOutAtOnceAndCannotComeBack()
    {
        var id = await _server.AddUserAsync("default", "ivan@acme.example", "Ivan", Roles.Agent);
        using var ivan = await _server.Visitor().SignInAsync("ivan@acme.example");
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        Assert.Equal(HttpStatusCode.OK, (await ivan.GetAsync("/Integrations")).Status);

        var saved = await SwitchOffAsync(admin, id);

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.StartsWith("/Account/SignIn", PathOf((await ivan.GetAsync("/Integrations")).Location), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await ivan.FillAsync("/Account/SignIn", ("Email", "ivan@acme.example"), ("Password", People.Password))).Status);
    }

    [Fact]
    public async Task SignOut_Done_TheOldCookieIsGone()
    {
        using var visitor = await _server.Visitor().SignInAsync(People.Ben);

        var page = await visitor.GetAsync("/Integrations");
        await visitor.SubmitAsync(page, "/Account/SignOutNow");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/Integrations")).Status);
    }

    [Fact]
    public async Task Script_WithoutSignInOrRight_Gets401And403InsteadOfARedirect()
    {
        using var stranger = _server.Visitor();
        using var agent = await _server.Visitor().SignInAsync(People.Anna);

        var unauthorised = await stranger.GetAsync("/Integrations", ("HX-Request", "true"));
        var refused = await agent.GetAsync("/Connections", ("HX-Request", "true"));

        Assert.Equal((HttpStatusCode.Unauthorized, ""), (unauthorised.Status, unauthorised.Body));
        Assert.Equal((HttpStatusCode.Forbidden, ""), (refused.Status, refused.Body));
    }

    [Fact]
    public async Task Form_SentAfterTheSignInEnded_LeadsToSignInWithoutItsAddress()
    {
        using var visitor = _server.Visitor();

        var page = await visitor.PostAsync("/Connections/New", ("Form.Name", "x"));

        Assert.Equal("/Account/SignIn", PathOf(page.Location));
    }

    [Fact]
    public async Task Cookies_AfterSignIn_AreOutOfReachOfScriptsAndOtherSites()
    {
        using var visitor = _server.Visitor();

        var page = await visitor.FillAsync("/Account/SignIn", ("Email", People.Anna), ("Password", People.Password));

        var cookie = page.Header("Set-Cookie")!;
        Assert.StartsWith("SalesMailbox.default=", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Page> SwitchOffAsync(Visitor admin, string id)
    {
        var page = await admin.GetAsync("/Users/Edit/" + id);
        var box = page.Document.QuerySelector("input[name=IsActive][type=checkbox]")!;
        box.RemoveAttribute("checked");
        return await admin.SubmitAsync(page, null);
    }

    private static string PathOf(string? location) => location is null ? "" : new Uri(new Uri("http://host"), location).PathAndQuery;

    private static string Message(Page page) => page.Document.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";
}
