using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
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

        var back = await visitor.FillAsync(
            "/Account/SignIn?returnUrl=" + Uri.EscapeDataString(elsewhere), ("Email", People.Anna), ("Password", People.Password));

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

        using var other = _server.Visitor();
        for (var tries = 0; tries < 5; tries++)
        {
            await other.FillAsync("/Account/SignIn", ("Email", "nobody.at.all@acme.example"), ("Password", "wrong wrong wrong"));
        }

        var unknown = await other.FillAsync("/Account/SignIn", ("Email", "nobody.at.all@acme.example"), ("Password", People.Password));

        Assert.Equal(HttpStatusCode.OK, locked.Status);
        Assert.Contains("locked", Message(locked), StringComparison.Ordinal);
        Assert.Equal(Message(unknown), Message(locked));
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
        Assert.Equal(
            HttpStatusCode.OK,
            (await ivan.FillAsync("/Account/SignIn", ("Email", "ivan@acme.example"), ("Password", People.Password))).Status);
    }

    [Fact]
    public async Task SignOut_Done_ACopyOfItsCookieIsWorthNothingAndOtherDevicesStay()
    {
        using var visitor = await _server.Visitor().SignInAsync(People.Ben);
        using var other = await _server.Visitor().SignInAsync(People.Ben);
        using var thief = _server.Visitor();
        thief.Cookies.Add(visitor.Cookies.GetAllCookies());
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/Integrations")).Status);

        var page = await visitor.GetAsync("/Integrations");
        await visitor.SubmitAsync(page, "/Account/SignOutNow");

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/Integrations")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/Integrations")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/Integrations")).Status);
    }

    [Fact]
    public async Task SignOutEverywhere_Done_EndsTheOtherDevicesToo()
    {
        await _server.AddUserAsync("default", "ella@acme.example", "Ella", Roles.Agent);
        using var visitor = await _server.Visitor().SignInAsync("ella@acme.example");
        using var other = await _server.Visitor().SignInAsync("ella@acme.example");

        var left = await visitor.SubmitAsync(await visitor.GetAsync("/Profile"), "/Account/SignOutEverywhere");

        Assert.Equal("/Account/SignIn?reason=signed-out-everywhere", left.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/Integrations")).Status);
        Assert.Contains(
            "Your session has ended", (await other.FollowAsync(await other.GetAsync("/Integrations"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_OlderThanItsLifetime_IsOver()
    {
        using var visitor = await _server.Visitor().SignInAsync(People.Ben);
        await _server.InTenantAsync("default", services => services.GetRequiredService<ServerDbContext>().Sessions
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.CreatedAt, session => session.CreatedAt.AddDays(-31))));

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/Integrations")).Status);
    }

    [Fact]
    public async Task SignInPage_SaysWhyItAppeared()
    {
        using var visitor = _server.Visitor();

        var asked = await visitor.FollowAsync(await visitor.GetAsync("/Integrations"));
        var plain = await visitor.FollowAsync(await visitor.GetAsync("/"));

        Assert.Contains("Sign in to open this page.", asked.Text, StringComparison.Ordinal);
        Assert.Null(plain.Document.QuerySelector("main p[role=status]"));
    }

    [Fact]
    public async Task SignIn_UnknownLockedInactiveOrWrong_CostsOneHashEach()
    {
        var hashes = new CountedHashes();
        await using var server = await ServerUnderTest.StartAsync(
            builder => builder.Services.AddScoped<IPasswordHasher<ServerUser>>(_ => hashes));
        await server.MoveInAsync();
        var id = await server.AddUserAsync("default", "off@acme.example", "Off", Roles.Agent);
        await server.InTenantAsync("default", services => services.GetRequiredService<ServerDbContext>().Users
            .Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));
        using var visitor = server.Visitor();
        await visitor.GetAsync("/Account/SignIn");

        foreach (var email in new[] { People.Anna, "nobody@acme.example", "off@acme.example" }.Concat(Enumerable.Repeat(People.Ben, 7)))
        {
            var before = hashes.Verified;
            await visitor.FillAsync("/Account/SignIn", ("Email", email), ("Password", "wrong wrong wrong"));
            Assert.Equal((email, 1), (email, hashes.Verified - before));
        }
    }

    [Fact]
    public async Task Throttle_OneTenantsAttempts_LeaveTheOtherTenantAlone()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        await server.AddTenantAsync("west");
        using var visitor = server.Visitor();
        using var west = server.Visitor("west");
        var page = await visitor.GetAsync("/Account/SignIn");
        Page? last = null;
        for (var tries = 0; tries <= new ServerOptions().SignInsPerMinute; tries++)
        {
            last = await visitor.SubmitAsync(page, null, ("Email", ""), ("Password", ""));
        }

        var other = await west.FillAsync("/Account/SignIn", ("Email", ""), ("Password", ""));

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.Status);
        Assert.Equal(HttpStatusCode.OK, other.Status);
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
        return await admin.SubmitAsync(page, "/Users/Edit/" + id);
    }

    /// <summary>The real password hasher, which counts its calls.</summary>
    private sealed class CountedHashes : PasswordHasher<ServerUser>
    {
        private int _verified;

        public int Verified => _verified;

        public override PasswordVerificationResult VerifyHashedPassword(ServerUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _verified);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private static string PathOf(string? location) => location is null ? "" : new Uri(new Uri("http://host"), location).PathAndQuery;

    private static string Message(Page page) => page.Document.QuerySelector("[role=alert]")?.TextContent.Trim() ?? "";
}
