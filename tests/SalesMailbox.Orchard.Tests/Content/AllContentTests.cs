using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Content of Orchard's plan "All Content" from another site, whose ids mean nothing here.</summary>
public abstract class AllContentTests(ITestSite site)
{
    [Fact]
    public async Task Items_OfAnotherSite_FindAgentsAndConnectionsByName()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var admin = await edited.AdministratorAsync();

        var refused = await ContentRecipe.RunAsync(
            site,
            ContentRecipe.Item(
                ContentTypes.Opportunity,
                "theirs",
                "v1",
                new JsonObject { ["Summary"] = "Wind park", ["AgentId"] = "id-there", ["AgentName"] = admin.Name.ToUpperInvariant() }),
            ContentRecipe.Item(
                ContentTypes.Opportunity,
                "nobodys",
                "v2",
                new JsonObject { ["Summary"] = "Dam", ["AgentId"] = "left", ["AgentName"] = "left" }),
            ContentRecipe.Item(ContentTypes.SalesMailbox, "box", "v3", new JsonObject
            {
                ["Address"] = "sales@theirs.example",
                ["AgentId"] = "id-there",
                ["AgentName"] = admin.Name,
                ["ConnectionId"] = "connection-there",
                ["ConnectionName"] = "Theirs",
                ["ConnectionType"] = "Scripted",
            }));

        Assert.Equal("", refused);
        Assert.Equal(admin.Id, (await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync("theirs")))?.AgentId);
        Assert.Null((await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync("nobodys")))?.AgentId);
        var mailbox = await edited.DoAsync<IMailboxStore, Mailbox?>(store => store.FindAsync("box"));
        Assert.Equal(admin.Id, mailbox?.AgentId);
        var connection = await edited.DoAsync<IConnectionStore, SalesConnection?>(store => store.FindAsync(mailbox!.ConnectionId));
        Assert.Equal(
            ("Theirs", "Scripted", false, 0),
            (connection?.Name, connection?.Type, connection?.IntegratorEnabled, connection?.Settings.Count));
    }

    [Fact]
    public async Task Action_OfAnotherSite_ReplacesTheDefaultOfItsNameThatNobodyChanged()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await edited.DoAsync<ActionDefinitionManager, bool>(async manager =>
        {
            await manager.EnsureDefaultsAsync();
            return true;
        });

        var refused = await ContentRecipe.RunAsync(site, ContentRecipe.Item(ContentTypes.Action, "reply-there", "v1", new JsonObject
        {
            ["Name"] = "Reply",
            ["Uses"] = new JsonArray("Opportunity"),
            ["SendsEmail"] = true,
            ["FromKind"] = "SalesMailboxes",
            ["BodyTemplate"] = "Dear customer",
        }));

        Assert.Equal("", refused);
        var replies = (await edited.DoAsync<IActionDefinitionStore, IReadOnlyList<ActionDefinition>>(store => store.ListAsync()))
            .Where(action => action.Name == "Reply");
        Assert.Equal("Dear customer", Assert.Single(replies).BodyTemplate);
    }

    [Fact]
    public async Task Items_Stored_CarryTheNamesThatAnotherSiteNeeds()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var admin = await edited.AdministratorAsync();
        await edited.DoAsync<TicketManager, bool>(
            async manager => (await manager.CreateAsync(new NewTicket("Mine", AgentId: admin.Id))).Succeeded);

        var names = await site.Site.InTenantAsync(ShellSettings.DefaultShellName, async services =>
        {
            var tickets = (await services.GetRequiredService<ITicketStore>().ListAsync(new TicketQuery(AgentId: admin.Id), new())).Items;
            var item = await services.GetRequiredService<IContentManager>().GetAsync(Assert.Single(tickets).Id);
            return item.TryGet<SalesMailboxTicketPart>(out var part) ? part.AgentName : null;
        });

        Assert.Equal(admin.Name, names);
    }
}
