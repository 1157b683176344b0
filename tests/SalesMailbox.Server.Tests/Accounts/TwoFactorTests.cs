using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Accounts;

public sealed class TwoFactorTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Enabled_SignIn_AsksForACodeThatWorksOnce()
    {
        var (user, key, _) = await EnableAsync("tom@acme.example");
        user.Dispose();
        using var visitor = _server.Visitor();
        using var again = _server.Visitor();

        var asked = await visitor.FillAsync(
            "/Account/SignIn?returnUrl=%2FIntegrations", ("Email", "tom@acme.example"), ("Password", People.Password));
        var step = await visitor.FollowAsync(asked);
        var before = await visitor.GetAsync("/Profile");
        var code = CodeOf(key, 1);
        var wrong = await visitor.SubmitAsync(step, null, ("Code", code == "000000" ? "000001" : "000000"));
        var done = await visitor.SubmitAsync(wrong, null, ("Code", code));
        var replayed = await again.SubmitAsync(
            await again.FollowAsync(await again.FillAsync("/Account/SignIn", ("Email", "tom@acme.example"), ("Password", People.Password))),
            null, ("Code", code));

        Assert.StartsWith("/Account/Code", asked.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, before.Status);
        Assert.Equal(["Code"], wrong.FieldsWithErrors);
        Assert.Equal("/Integrations", done.Location);
        Assert.Equal(["Code"], replayed.FieldsWithErrors);
    }

    [Fact]
    public async Task RecoveryCode_WithoutThePhone_SignsInOnce()
    {
        var (user, _, codes) = await EnableAsync("rob@acme.example");
        user.Dispose();

        async Task<Page> UseAsync(string code)
        {
            using var visitor = _server.Visitor();
            var step = await visitor.FollowAsync(
                await visitor.FillAsync("/Account/SignIn", ("Email", "rob@acme.example"), ("Password", People.Password)));
            return await visitor.SubmitAsync(step, null, ("Code", code));
        }

        Assert.Equal(ServerUserManager.RecoveryCodes, codes.Count);
        Assert.Equal(HttpStatusCode.Redirect, (await UseAsync(codes[0])).Status);
        Assert.Equal(["Code"], (await UseAsync(codes[0])).FieldsWithErrors);
        Assert.Equal(HttpStatusCode.Redirect, (await UseAsync(codes[1])).Status);
    }

    [Fact]
    public async Task Secrets_InTheDatabase_AreNotReadable()
    {
        var (user, key, codes) = await EnableAsync("sam@acme.example");
        user.Dispose();

        var stored = await _server.InTenantAsync("default", services =>
            services.GetRequiredService<ServerDbContext>().UserTokens.Select(token => token.Value).ToListAsync());

        Assert.DoesNotContain(
            stored,
            value => value!.Contains(key, StringComparison.Ordinal) || codes.Any(code => value.Contains(code, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Disable_NeedsACode()
    {
        var (user, key, codes) = await EnableAsync("dan@acme.example");
        using (user)
        {
            var page = await user.GetAsync("/TwoFactor");
            var refused = await user.SubmitAsync(page, "/TwoFactor/Disable", ("Code", "nonsense"));
            var off = await user.SubmitAsync(refused, "/TwoFactor/Disable", ("Code", codes[0]));

            Assert.Equal(["Code"], refused.FieldsWithErrors);
            Assert.Equal("/TwoFactor", off.Location);
        }

        using var visitor = await _server.Visitor().SignInAsync("dan@acme.example");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/Profile")).Status);
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Administrator_SwitchesTheSecondStepOff_ForWhoLostBoth()
    {
        var (user, _, _) = await EnableAsync("lost@acme.example");
        user.Dispose();
        var id = await _server.IdOfAsync("default", "lost@acme.example");
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        await admin.SubmitAsync(await admin.GetAsync("/Users/Edit/" + id), "/Users/EndSecondStep/" + id);

        using var visitor = await _server.Visitor().SignInAsync("lost@acme.example");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/Profile")).Status);
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void Code_VectorOfRfc6238_IsTheLastSixDigits(long seconds, string expected) =>
        Assert.Equal(expected, AuthenticatorCodes.Code("12345678901234567890"u8.ToArray(), seconds / 30));

    [Fact]
    public void Base32_VectorOfRfc4648_IsItsBytes() => Assert.Equal("foobar"u8.ToArray(), AuthenticatorCodes.Base32("MZXW6YTBOI======"));

    /// <summary>Creates a signed-in user with two-step sign-in.</summary>
    private async Task<(Visitor User, string Key, List<string> Codes)> EnableAsync(string email)
    {
        await _server.AddUserAsync("default", email, email, Roles.Agent);
        var visitor = await _server.Visitor().SignInAsync(email);
        var page = await visitor.GetAsync("/TwoFactor");
        var key = page.Document.QuerySelector("main code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main svg path"));
        var shown = await visitor.SubmitAsync(page, "/TwoFactor/Enable", ("Code", CodeOf(key, 0)));
        Assert.True(shown.Title == "Recovery codes", shown.Text);
        return (visitor, key, [.. shown.Document.QuerySelectorAll("#codes li").Select(item => item.TextContent.Trim())]);
    }

    /// <param name="ahead">The number of steps of 30 seconds in the future. A code works once, so each use takes a later one.</param>
    private static string CodeOf(string key, int ahead) =>
        AuthenticatorCodes.Code(AuthenticatorCodes.Base32(key), (DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30) + ahead);
}
