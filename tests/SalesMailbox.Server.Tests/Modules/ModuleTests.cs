using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Modules;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Modules;

public sealed class ModuleTests
{
    [Fact]
    public async Task Off_EveryPageOfTheModule_Is404AndNoMenuEntryLeadsToIt()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync(module: false);
        using var admin = await server.Visitor().SignInAsync(People.Admin);
        using var agent = await server.Visitor().SignInAsync(People.Anna);

        foreach (var path in PageList.ModulePages())
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await admin.GetAsync(path)).Status));
        }

        var users = await admin.GetAsync("/Users");
        Assert.DoesNotContain(users.Links, link => PageList.ModuleControllers.Contains(link.Trim('/').Split('/')[0]));
        Assert.Equal(HttpStatusCode.OK, (await agent.GetAsync("/")).Status);
    }

    [Fact]
    public async Task OffAndOnAgain_Data_IsKeptAndNothingIsImportedMeanwhile()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        var connection = await server.ConnectAsync();
        await server.AddMailboxAsync(connection, People.Anna);
        server.Deliver(People.Anna, "before");
        await ImportAsync(server);

        await SwitchAsync(server, false);
        server.Deliver(People.Anna, "meanwhile");
        var meanwhile = await ImportAsync(server);
        var kept = await server.InboxAsync(People.Anna);
        await SwitchAsync(server, true);
        await ImportAsync(server);

        Assert.Empty(meanwhile);
        Assert.Equal(["before"], kept);
        Assert.Equal(["before", "meanwhile"], await server.InboxAsync(People.Anna));
    }

    [Fact]
    public async Task On_FirstTime_TicketTypesAndStatusesAreThere()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();

        var counts = await server.InTenantAsync("default", async services => (
            (await services.GetRequiredService<ITicketStore>().ListTypesAsync()).Count,
            (await services.GetRequiredService<ITicketStore>().ListStatusesAsync()).Count));

        Assert.Equal((3, 5), counts);
    }

    private static Task<IReadOnlyList<MailboxImport>> ImportAsync(ServerUnderTest server) => server.InTenantAsync("default", services =>
        services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, null, TestContext.Current.CancellationToken));

    private static Task<bool> SwitchAsync(ServerUnderTest server, bool on) => server.InTenantAsync("default", async services =>
    {
        await services.GetRequiredService<ModuleSwitch>().SetAsync(on, TestContext.Current.CancellationToken);
        return on;
    });

    [Fact]
    public async Task SwitchOff_AsksFirstAndSaysWhatStops()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        await server.AddMailboxAsync(await server.ConnectAsync(), People.Anna);
        using var admin = await server.Visitor().SignInAsync(People.Admin);

        var modules = await admin.GetAsync("/Modules");
        var question = await admin.GetAsync(modules.Links.Single(link => link.EndsWith("/SwitchOff", StringComparison.Ordinal)));
        var stillOn = await admin.GetAsync("/Inbox");
        await admin.SubmitAsync(question, null);
        var off = await admin.GetAsync("/Inbox");

        Assert.DoesNotContain(
            modules.Document.Forms, form => (form.GetAttribute("action") ?? "").EndsWith("/Switch", StringComparison.Ordinal));
        Assert.Equal("Turn off Sales Mailbox?", question.Title);
        Assert.Contains("1 mailbox is no longer imported.", question.Text, StringComparison.Ordinal);
        Assert.Contains("outbox", question.Text, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.OK, System.Net.HttpStatusCode.NotFound), (stillOn.Status, off.Status));
    }

    [Fact]
    public async Task Switch_BeforeItIsPressed_SaysWhatItHidesAndThatNothingIsLost()
    {
        await using var server = await ServerUnderTest.StartAsync();
        await server.MoveInAsync();
        using var admin = await server.Visitor().SignInAsync(People.Admin);
        using var agent = await server.Visitor().SignInAsync(People.Anna);

        var on = await admin.GetAsync("/Modules");
        await SwitchAsync(server, false);
        var off = await agent.GetAsync("/");

        foreach (var word in new[]
        {
            "My Inbox", "tickets", "clients", "Integrations", "Sales Mailbox", "imports", "Nothing is deleted", "return",
        })
        {
            Assert.Contains(word, on.Document.QuerySelector("main ul")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Contains("System > Modules", off.Text, StringComparison.Ordinal);
    }
}
