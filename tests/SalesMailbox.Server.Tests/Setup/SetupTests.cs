using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Tests.Setup;

public sealed class SetupTests
{
    private static readonly (string, string)[] Administrator =
        [("Company", "Acme Ltd"), ("DisplayName", "Ada Admin"), ("Email", People.Admin), ("Password", People.Password)];

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
        Assert.Contains("Turn on", modules.Text, StringComparison.Ordinal);
        Assert.Contains("Sales Mailbox is on.", on.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.FollowAsync(await visitor.GetAsync("/"))).Status);
    }

    [Fact]
    public async Task FirstRun_Company_IsOnThePagesAndOnQuotationsAndCanBeRenamed()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();
        await visitor.FillAsync("/Setup", Administrator);

        var page = await visitor.GetAsync("/Modules");
        var before = await QuotationNameAsync(server);
        var saved = await visitor.FillAsync("/Company", ("Name", "Acme & Sons"));
        var after = await visitor.GetAsync("/Modules");

        Assert.Equal("Acme Ltd", page.Document.QuerySelector(".sm-brand")!.TextContent.Trim());
        Assert.Equal("Acme Ltd", before);
        Assert.True(saved.Status == HttpStatusCode.Redirect, saved.Text);
        Assert.Equal("Acme & Sons", after.Document.QuerySelector(".sm-brand")!.TextContent.Trim());
        Assert.Equal("Acme & Sons", await QuotationNameAsync(server));
    }

    [Fact]
    public async Task FirstRun_Address_IsTheOnlyHostAnsweredAlsoAfterARestart()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();
        await visitor.FillAsync("/Setup", [.. Administrator, ("Address", "https://sales.acme.example/")]);

        async Task<HttpStatusCode> AskAsync(string host)
        {
            using var browser = server.Visitor(host: host);
            return (await browser.GetAsync("/Account/SignIn")).Status;
        }

        Assert.Equal(HttpStatusCode.OK, await AskAsync("sales.acme.example"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync("localhost"));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync("evil.example"));
        await server.RestartAsync();
        Assert.Equal(HttpStatusCode.OK, await AskAsync("sales.acme.example"));
        Assert.Equal(HttpStatusCode.BadRequest, await AskAsync("evil.example"));
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
        var late = await stranger.SubmitAsync(
            early, null, ("Company", "Evil"), ("DisplayName", "Eve"), ("Email", "eve@evil.example"), ("Password", People.Password));
        Assert.Equal(HttpStatusCode.NotFound, late.Status);

        await server.RestartAsync();
        using var later = server.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await later.GetAsync("/Setup")).Status);
        await later.SignInAsync(People.Admin);
    }

    [Fact]
    public async Task FirstRun_TwoBrowsersAtOnce_MakeExactlyOneAdministrator()
    {
        await using var server = await ServerUnderTest.StartAsync();
        var browsers = Enumerable.Range(0, 6).Select(_ => server.Visitor()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.GetAsync("/Setup")));

        var answers = await Task.WhenAll(browsers.Select((browser, at) => browser.SubmitAsync(
            pages[at], null, ("Company", $"Company {at}"), ("DisplayName", "Admin"), ("Email", $"admin{at}@acme.example"),
            ("Password", People.Password))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Redirect);
        Assert.All(
            answers.Where(answer => answer.Status != HttpStatusCode.Redirect),
            answer => Assert.Equal(HttpStatusCode.NotFound, answer.Status));
        var (users, roles) = await CountAsync(server);
        Assert.Equal((1, 1), (users, roles));
        browsers.ForEach(browser => browser.Dispose());
    }

    [Fact]
    public async Task FirstRun_TwoProcesses_TheDatabaseLetsOneThrough()
    {
        await using var server = await ServerUnderTest.StartAsync();

        Task<bool> CreateAsync(string email) => server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<FirstAdministrator>().CreateAsync(
                new NewUserModel { Email = email, DisplayName = "Admin", Password = People.Password }, null,
                CancellationToken.None))?.Succeeded == true);

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => CreateAsync($"admin{at}@acme.example")));

        Assert.Single(made, one => one);
        Assert.Equal((1, 1), await CountAsync(server));
    }

    [Fact]
    public async Task FirstRun_BrokenOffInTheMiddle_LeavesNothingAndCanBeRepeated()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => server.InTenantAsync("default", services => services.GetRequiredService<FirstAdministrator>().CreateAsync(
                new NewUserModel { Email = "first@acme.example", DisplayName = "Admin", Password = People.Password },
                () => throw new InvalidOperationException("The process dies here."),
                CancellationToken.None)));
        Assert.Equal((0, 0), await CountAsync(server));

        using var visitor = server.Visitor();
        var done = await visitor.FillAsync("/Setup", Administrator);

        Assert.Equal("/Modules", done.Location);
        Assert.Equal((1, 1), await CountAsync(server));
    }

    [Fact]
    public async Task FirstRun_BadInput_IsShownAtItsField()
    {
        await using var server = await ServerUnderTest.StartAsync();
        using var visitor = server.Visitor();

        var page = await visitor.FillAsync(
            "/Setup", ("DisplayName", ""), ("Email", "nonsense"), ("Password", "short"), ("Company", ""), ("Address", "nowhere"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["Address", "Company", "DisplayName", "Email", "Password"], page.FieldsWithErrors.Order());
    }

    private static Task<string> QuotationNameAsync(ServerUnderTest server) => server.InTenantAsync("default", async services =>
        (await services.GetRequiredService<ISettingsStore>().GetAsync<QuotationDefaults>()).CompanyName);

    private static Task<(int Users, int Roles)> CountAsync(ServerUnderTest server) => server.InTenantAsync("default", async services =>
    {
        var context = services.GetRequiredService<ServerDbContext>();
        return (await context.Users.CountAsync(), await context.UserRoles.CountAsync());
    });
}
