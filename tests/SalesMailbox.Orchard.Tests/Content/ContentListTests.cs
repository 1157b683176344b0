using System.Net;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The module's content items on the site's own content pages.</summary>
public abstract class ContentListTests(ITestSite site)
{
    [Fact]
    public async Task List_Ticket_ShowsFactsAndLeadsToItsPage()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.Browser.GetAsync("/Admin/Contents/ContentItems/SalesMailboxOpportunity");

        Assert.Contains($"#{edited.Ticket.Number} · New · Brightwell", page.Text(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a.view[href$='/Tickets/Details/{edited.Ticket.Id}']"));
        Assert.Null(page.QuerySelector("a[href*='/Clone']"));
        Assert.Null(page.QuerySelector("a[href*='/Unpublish']"));
        Assert.NotNull(page.QuerySelector("a[href*='/Delete']"));
    }

    [Fact]
    public async Task Client_WithTickets_IsNotRemoved()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.RemoveAsync(edited.Client.Id);

        Assert.Contains("The client has tickets", page.Text(), StringComparison.Ordinal);
        Assert.NotNull(await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync(edited.Client.Id)));
    }

    [Fact]
    public async Task Ticket_WithMail_IsNotRemoved()
    {
        await using var edited = await EditedSite.StartAsync(site);
        await edited.LogMailAsync(edited.Ticket.Id);

        var page = await edited.RemoveAsync(edited.Ticket.Id);

        Assert.Contains("The ticket has email", page.Text(), StringComparison.Ordinal);
        Assert.NotNull(await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)));
    }

    [Fact]
    public async Task TicketThenContactThenClient_NothingLeftOver_AreRemoved()
    {
        await using var edited = await EditedSite.StartAsync(site);

        foreach (var id in new[] { edited.Ticket.Id, edited.Contact.Id, edited.Client.Id })
        {
            await edited.RemoveAsync(id);
        }

        Assert.Null(await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)));
        Assert.Null(await edited.DoAsync<IClientStore, Contact?>(store => store.FindContactAsync(edited.Contact.Id)));
        Assert.Null(await edited.DoAsync<IClientStore, Client?>(store => store.FindAsync(edited.Client.Id)));
    }

    [Fact]
    public async Task ContentItem_AskedForByAVisitor_IsNotShown()
    {
        await using var edited = await EditedSite.StartAsync(site);
        using var visitor = SiteBrowser.Anonymous(site.Site);

        using var answer = await visitor.AskAsync($"/Contents/ContentItems/{edited.Client.Id}");

        Assert.True(
            answer.StatusCode != HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.AbsolutePath == "/Login", answer.ToString());
    }
}
