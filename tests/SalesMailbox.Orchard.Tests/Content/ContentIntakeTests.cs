using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Environment.Shell;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The rules of the pages also apply to content from a recipe or the content manager.</summary>
public abstract class ContentIntakeTests(ITestSite site)
{
    [Fact]
    public async Task Recipe_NewClientContactAndTicket_AreStoredByTheRules()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var refused = await ContentRecipe.RunAsync(
            site,
            ContentRecipe.Item(
                "SalesMailboxClient",
                "client-x",
                "v1",
                new JsonObject { ["Name"] = " Northwind ", ["Domains"] = new JsonArray("@NORTHWIND.example") }),
            ContentRecipe.Item("SalesMailboxContact", "contact-x", "v2", new JsonObject
            {
                ["ClientId"] = "client-x",
                ["Name"] = "Nora",
                ["Email"] = "Nora@Northwind.example",
                ["NormalizedEmail"] = "made@up.example",
            }),
            ContentRecipe.Item("SalesMailboxOpportunity", "ticket-x", "v3", new JsonObject
            {
                ["Summary"] = "Wind park",
                ["Number"] = 4711,
                ["ClientId"] = "client-x",
                ["Contacts"] = new JsonArray(new JsonObject { ["ContactId"] = "contact-x" }),
            }));

        Assert.Equal("", refused);
        Assert.Equal(
            "Northwind", (await edited.DoAsync<IClientStore, Client?>(store => store.FindByDomainAsync("northwind.example")))?.Name);
        var candidate = Assert.Single(await edited.DoAsync<ITicketStore, IReadOnlyList<TicketCandidate>>(
            store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["nora@northwind.example"], 5)));
        var ticket = await FindTicketAsync(edited, candidate.TicketId);
        Assert.Equal(("ticket-x", edited.Ticket.Number + 1, "Wind park"), (ticket.Id, ticket.Number, ticket.Summary));
        Assert.Equal(TimelineKind.Created, Assert.Single(await TimelineAsync(edited, ticket.Id)).Kind);
    }

    [Fact]
    public async Task Recipe_DomainOfAnother_IsRefusedAndNothingOfTheStepIsStored()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var refused = await ContentRecipe.RunAsync(
            site,
            ContentRecipe.Item("SalesMailboxClient", "client-x", "v1", new JsonObject { ["Name"] = "Fine" }),
            ContentRecipe.Item(
                "SalesMailboxClient",
                "client-y",
                "v2",
                new JsonObject { ["Name"] = "Not", ["Domains"] = new JsonArray("brightwell.example") }));

        Assert.Contains("The domain brightwell.example belongs to Brightwell.", refused, StringComparison.Ordinal);
        Assert.Equal(
            edited.Client.Id,
            Assert.Single((await edited.DoAsync<IClientStore, Page<Client>>(store => store.ListAsync(null, new PageRequest()))).Items).Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Recipe_ChangedContact_IsCarriedToHisTickets(bool sameVersion)
    {
        await using var edited = await EditedSite.StartAsync(site);
        var version = sameVersion ? await VersionOfAsync(edited.Contact.Id) : "another";

        var refused = await ContentRecipe.RunAsync(
            site, ContentRecipe.Item("SalesMailboxContact", edited.Contact.Id, version, new JsonObject
            {
                ["ClientId"] = edited.Client.Id,
                ["Name"] = "Clara",
                ["Email"] = "clara@new.example",
            }));

        Assert.Equal("", refused);
        var candidate = Assert.Single(await edited.DoAsync<ITicketStore, IReadOnlyList<TicketCandidate>>(
            store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["clara@new.example"], 5)));
        Assert.Equal(edited.Ticket.Id, candidate.TicketId);
        var contact = await edited.DoAsync<IClientStore, Contact?>(store => store.FindContactByEmailAsync("clara@new.example"));
        Assert.Equal((edited.Contact.Id, edited.Contact.Version + 1), (contact?.Id, contact?.Version));
    }

    [Fact]
    public async Task Recipe_TicketAsAnotherVersion_KeepsItsNumberAndMail()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await edited.LogMailAsync(edited.Ticket.Id);

        var refused = await ContentRecipe.RunAsync(site, ContentRecipe.Item(
            "SalesMailboxOpportunity",
            edited.Ticket.Id,
            "another",
            new JsonObject { ["Summary"] = "Solar roof and wall", ["Number"] = 99 }));

        Assert.Equal("", refused);
        var ticket = await FindTicketAsync(edited, edited.Ticket.Id);
        Assert.Equal(
            ("Solar roof and wall", edited.Ticket.Number, edited.Ticket.StatusId), (ticket.Summary, ticket.Number, ticket.StatusId));
        Assert.Equal(
            [TimelineKind.Created, TimelineKind.Email, TimelineKind.Changed],
            (await TimelineAsync(edited, ticket.Id)).Select(entry => entry.Kind).Order());
    }

    [Fact]
    public async Task Recipe_Draft_IsRefused()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var refused = await ContentRecipe.RunAsync(site, ContentRecipe.Item(
            "SalesMailboxOpportunity", edited.Ticket.Id, "another", new JsonObject { ["Summary"] = "Draft" }, published: false));

        Assert.Contains("kept as a draft", refused, StringComparison.Ordinal);
        Assert.Equal("Solar roof", (await FindTicketAsync(edited, edited.Ticket.Id)).Summary);
    }

    [Fact]
    public async Task Recipe_MailboxGivenToAnotherAgent_LosesItsGrant()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var mailbox = await edited.ConnectAsync("ana@acme.example");
        var agent = await edited.AdministratorAsync();

        var refused = await ContentRecipe.RunAsync(site, ContentRecipe.Item("SalesMailbox", mailbox.Id, "another", new JsonObject
        {
            ["ConnectionId"] = mailbox.ConnectionId,
            ["Address"] = mailbox.Address,
            ["AgentId"] = agent.Id,
            ["Access"] = nameof(MailboxAccessState.Accessible),
        }));

        Assert.Equal("", refused);
        var changed = await edited.DoAsync<IMailboxStore, Mailbox?>(store => store.FindAsync(mailbox.Id));
        Assert.Equal((agent.Id, MailboxAccessState.Unknown), (changed?.AgentId, changed?.Access));
        Assert.Null(await edited.DoAsync<IGrantStore, Grant?>(store => store.FindAsync(mailbox.Id)));
    }

    [Fact]
    public async Task Manager_CreatesAgainstTheRules_IsTold()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var (created, valid) = await ManageAsync(async contents =>
        {
            var item = await contents.NewAsync(ContentTypes.Client);
            item.Alter<SalesMailboxClientPart>(part => (part.Name, part.Domains) = ("Other", ["brightwell.example"]));
            return (await contents.CreateAsync(item, VersionOptions.Published), (await contents.ValidateAsync(item)).Succeeded);
        });

        Assert.Equal((false, false), (created, valid));
        Assert.Single((await edited.DoAsync<IClientStore, Page<Client>>(store => store.ListAsync(null, new PageRequest()))).Items);
    }

    /// <summary>Uses the content manager like the content API.</summary>
    [Fact]
    public async Task Manager_CreatesADraftAndPublishesIt_IsStoredByTheRules()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var published = await ManageAsync(async contents =>
        {
            var item = await contents.NewAsync(ContentTypes.Client);
            item.Alter<SalesMailboxClientPart>(part => (part.Name, part.Domains) = ("Northwind", ["@NORTHWIND.example"]));
            Assert.True((await contents.ValidateAsync(item)).Succeeded);
            await contents.CreateAsync(item, VersionOptions.Draft);
            return await contents.PublishAsync(item);
        });

        Assert.True(published);
        Assert.Equal(
            "Northwind", (await edited.DoAsync<IClientStore, Client?>(store => store.FindByDomainAsync("northwind.example")))?.Name);
    }

    [Fact]
    public async Task Manager_UpdatesAgainstTheRules_ChangesNothing()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var valid = await ManageAsync(async contents =>
        {
            var item = await contents.GetAsync(edited.Ticket.Id);
            item.Alter<SalesMailboxTicketPart>(part => (part.Summary, part.ClientId) = ("Changed", "nobody"));
            await contents.UpdateAsync(item);
            return (await contents.ValidateAsync(item)).Succeeded;
        });

        Assert.False(valid);
        var ticket = await FindTicketAsync(edited, edited.Ticket.Id);
        Assert.Equal(("Solar roof", edited.Client.Id), (ticket.Summary, ticket.ClientId));
    }

    [Fact]
    public async Task Manager_Updates_IsStoredWithWhatGoesWithIt()
    {
        await using var edited = await EditedSite.StartAsync(site);

        await ManageAsync(async contents =>
        {
            var item = await contents.GetAsync(edited.Ticket.Id);
            item.Alter<SalesMailboxTicketPart>(part => part.Summary = "Solar wall");
            await contents.UpdateAsync(item);
            return true;
        });

        var ticket = await FindTicketAsync(edited, edited.Ticket.Id);
        Assert.Equal(("Solar wall", edited.Ticket.Version + 1), (ticket.Summary, ticket.Version));
        Assert.Contains(await TimelineAsync(edited, ticket.Id), entry => entry.Kind == TimelineKind.Changed);
    }

    /// <summary>
    /// Uses the content manager like another module in a request. Without a request, Orchard's content manager fails when it reports a
    /// cancellation.
    /// </summary>
    private Task<T> ManageAsync<T>(Func<IContentManager, Task<T>> work) =>
        site.Site.InTenantAsync(ShellSettings.DefaultShellName, services =>
        {
            services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
            return work(services.GetRequiredService<IContentManager>());
        });

    private Task<string> VersionOfAsync(string id) => ManageAsync(async contents => (await contents.GetAsync(id)).ContentItemVersionId);

    private static async Task<Ticket> FindTicketAsync(EditedSite edited, string id) =>
        (await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(id)))!;

    private static async Task<IReadOnlyList<TimelineEntry>> TimelineAsync(EditedSite edited, string ticketId) =>
        (await edited.DoAsync<ITicketStore, Page<TimelineEntry>>(store => store.ListEntriesAsync(ticketId, new PageRequest()))).Items;
}
