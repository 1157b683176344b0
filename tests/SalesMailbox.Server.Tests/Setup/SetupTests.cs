using System.Net;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Setup;

public sealed class SetupTests
{
    private static readonly (string, string)[] Administrator = [("DisplayName", "Ada Admin"), ("Email", People.Admin), ("Password", People.Password)];

    [Fact]
    public async Task FirstRun_Administrator_IsMadeSignedInAndLedToTheModules()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();

        var first = await visitor.GetAsync("/");
        var done = await visitor.FillAsync("/Setup", Administrator);
        var modules = await visitor.FollowAsync(done);
        var on = await visitor.FollowAsync(await visitor.SubmitAsync(modules, "/Modules/Switch"));

        Assert.Equal((HttpStatusCode.Redirect, "/Setup"), (first.Status, first.Location));
        Assert.Equal("Modules", modules.Title);
        Assert.Contains("It is off", modules.Text, StringComparison.Ordinal);
        Assert.Contains("It is on", on.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.FollowAsync(await visitor.GetAsync("/"))).Status);
    }

    [Fact]
    public async Task FirstRun_Done_SetupIsGoneForEverybodyAlsoAfterARestart()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();
        using var stranger = server.Visitor();
        var early = await stranger.GetAsync("/Setup");
        await visitor.FillAsync("/Setup", Administrator);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/Setup")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync("/Setup")).Status);
        var late = await stranger.SubmitAsync(early, null, ("DisplayName", "Eve"), ("Email", "eve@evil.example"), ("Password", People.Password));
        Assert.Equal(HttpStatusCode.NotFound, late.Status);

        await server.RestartAsync();
        using var later = server.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync("/Setup")).Status);
        await later.SignInAsync(People.Admin);
    }

    [Fact]
    public async Task FirstRun_BadInput_IsToldAtItsField()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();

        var page = await visitor.FillAsync("/Setup", ("DisplayName", ""), ("Email", "nonsense"), ("Password", "short"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["DisplayName", "Email", "Password"], page.FieldsWithErrors.Order());
    }
}
