using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Connections;

/// <summary>
/// An agent is deactivated: the mailbox isn't imported any more, all pages show this to the administrator, who hands it over.
/// </summary>
public sealed class HandoverPageTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Deactivate_AgentWithAMailbox_StopsItWarnsAndCanBeHandedOver()
    {
        const string Dora = "dora@acme.example";
        var dora = await _server.AddUserAsync("default", Dora, "Dora Departed", Identity.Roles.Agent);
        var connection = await _server.ConnectAsync();
        var mailbox = await _server.AddMailboxAsync(connection, Dora);
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var edit = "/Users/Edit/" + dora;
        Assert.Equal(HttpStatusCode.Redirect, (await admin.SubmitAsync(await admin.GetAsync(edit), edit, ("IsActive", "false"))).Status);

        var skipped = await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, Dora));
        Assert.Equal(ImportSkip.OwnerInactive, Assert.Single(skipped).Skip);
        Assert.Contains(
            "Not imported: Dora Departed is no longer active",
            (await admin.GetAsync("/Home")).Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "Mailboxes of former agents",
            (await admin.GetAsync("/Connections")).Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains(
            "is no longer imported, because Dora Departed",
            (await admin.GetAsync("/Notices")).Document.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        var tab = await admin.GetAsync("/Mailboxes/Index/" + connection.Id);
        Assert.Contains("No longer active: nothing is imported", tab.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var path = tab.Document.QuerySelector("main a[href*='Handover']")!.GetAttribute("href")!;
        var page = await admin.GetAsync(path);
        Assert.Contains(Dora, page.Document.QuerySelector("label[for=Form_Mailboxes]")!.TextContent, StringComparison.Ordinal);
        var done = await admin.FollowAsync(
            await admin.SubmitAsync(page, null, ("Form.ToAgentId", await _server.IdOfAsync("default", People.Ben))));

        Assert.Contains("Handed over to Ben Agent: mailboxes 1, emails 0, tickets 0.", done.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is left to hand over.", (await admin.GetAsync(path)).Text, StringComparison.Ordinal);
        await _server.InTenantAsync("default", async services =>
        {
            Assert.Equal(
                await _server.IdOfAsync("default", People.Ben),
                (await services.GetRequiredService<IMailboxStore>().FindAsync(mailbox.Id))!.AgentId);
            Assert.Null(await services.GetRequiredService<IGrantStore>().FindAsync(mailbox.Id));
            return true;
        });
        Assert.DoesNotContain(
            "Dora Departed", (await admin.GetAsync("/Notices")).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_AnAgentWhoIsNoAdministrator_IsRefused()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var page = await anna.GetAsync("/Handover/Index/" + await _server.IdOfAsync("default", People.Ben));

        Assert.Equal(HttpStatusCode.Forbidden, page.Status);
    }

    [Fact]
    public async Task Index_UnknownAgent_IsNotFound()
    {
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/Handover/Index/nobody")).Status);
    }
}
