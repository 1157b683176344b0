using System.Globalization;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>Tickets in Orchard's content editor, over HTTP.</summary>
public abstract class TicketEditorTests(ITestSite site)
{
    [Fact]
    public async Task Ticket_New_HasNumberStatusAndTimeline()
    {
        await using var edited = await EditedSite.StartAsync(site);

        await edited.NewAsync("SalesMailboxProject", new()
        {
            ["SalesMailboxTicketPart.Summary"] = "RE: Roof  works",
            ["SalesMailboxTicketPart.ClientId"] = edited.Client.Id,
            ["SalesMailboxTicketPart.ContactIds"] = edited.Contact.Id,
        });

        var number = string.Create(CultureInfo.InvariantCulture, $"#{edited.Ticket.Number + 1}");
        var ticket = await edited.DoAsync<ITicketStore, Ticket?>(
            async store => (await store.ListAsync(new TicketQuery(Text: number), new PageRequest())).Items.SingleOrDefault());
        Assert.Equal((TicketUse.Project, "project", "new", true), (ticket!.Use, ticket.TypeId, ticket.StatusId, ticket.IsOpen));
        Assert.Equal("clara@brightwell.example", Assert.Single(ticket.Contacts).Address);
        Assert.Equal((await edited.AdministratorAsync()).Id, ticket.AgentId);
        Assert.Equal([TimelineKind.Created], await KindsAsync(edited, ticket.Id));
        Assert.Equal(
            ticket.Id,
            Assert.Single(await edited.DoAsync<ITicketStore, IReadOnlyList<TicketCandidate>>(
                store => store.FindOpenByAddressAndSubjectAsync(
                    TicketUse.Project, ["clara@brightwell.example"], [TicketSummary.Key("Roof works")], 5))).TicketId);
    }

    [Fact]
    public async Task Ticket_SummaryAndStatusChanged_TimelineAndIndexesFollow()
    {
        await using var edited = await EditedSite.StartAsync(site);

        await edited.EditAsync(
            edited.Ticket.Id,
            new() { ["SalesMailboxTicketPart.Summary"] = "Solar roof, big", ["SalesMailboxTicketPart.StatusId"] = "won" });

        var ticket = await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id));
        Assert.Equal(("Solar roof, big", false, edited.Ticket.Number), (ticket!.Summary, ticket.IsOpen, ticket.Number));
        Assert.Equal(edited.Ticket.Version + 1, ticket.Version);
        Assert.NotNull(ticket.ClosedAt);
        Assert.Equal([TimelineKind.Created, TimelineKind.Changed, TimelineKind.Closed], await KindsAsync(edited, ticket.Id));
        Assert.Empty(await edited.DoAsync<ITicketStore, IReadOnlyList<TicketCandidate>>(
            store => store.FindOpenByAddressAsync(TicketUse.Opportunity, ["clara@brightwell.example"], 5)));
    }

    [Fact]
    public async Task Ticket_ContactOfAnotherClient_IsSaidAtTheField()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.EditAsync(edited.Ticket.Id, new() { ["SalesMailboxTicketPart.ContactIds"] = "nobody" });

        Assert.NotEmpty(page.ErrorAt("SalesMailboxTicketPart.ContactIds"));
        Assert.Equal([TimelineKind.Created], await KindsAsync(edited, edited.Ticket.Id));
        Assert.NotNull(await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)));
    }

    [Fact]
    public async Task Ticket_NoteAddedMeanwhile_IsNotOverwritten()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var page = await edited.OpenAsync(edited.Ticket.Id);
        var agent = await edited.AdministratorAsync();
        await edited.DoAsync<TicketManager, Result<Ticket>>(manager => manager.AddNoteAsync(edited.Ticket.Id, "Called.", agent));

        var answer = await edited.PublishAsync(page, new() { ["SalesMailboxTicketPart.Summary"] = "Mine" });

        Assert.Contains("Someone else changed the ticket", answer.Text(), StringComparison.Ordinal);
        Assert.Equal("Solar roof", (await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)))?.Summary);
    }

    [Fact]
    public async Task Ticket_ChangedByTwoAtOnce_OneWinsWhole()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var forms = new[] { await edited.OpenAsync(edited.Ticket.Id), await edited.OpenAsync(edited.Ticket.Id) };

        site.Site.Log.Clear();
        var refused = await Task.WhenAll(forms.Select((form, at) =>
            Record.ExceptionAsync(() => edited.PublishAsync(form, new()
            {
                ["SalesMailboxTicketPart.Summary"] = $"Roof {at}",
                ["SalesMailboxTicketPart.Details"] = $"Details {at}",
            })).AsTask()));

        // If the site's own code detects the conflict first, the losing request gets the site's error page.
        Assert.All(refused.OfType<Exception>(), problem => Assert.True(
            site.Site.Log.Lines.Any(line => line.Contains("ConcurrencyException", StringComparison.Ordinal)),
            $"{string.Join('\n', site.Site.Log.Lines)}\n{problem.Message}"));
        var ticket = (await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)))!;
        Assert.Equal(edited.Ticket.Version + 1, ticket.Version);
        Assert.Equal(ticket.Summary.Replace("Roof", "Details", StringComparison.Ordinal), ticket.Details);
        Assert.Equal([TimelineKind.Created, TimelineKind.Changed], await KindsAsync(edited, ticket.Id));
    }

    [Fact]
    public async Task Ticket_Unpublish_IsRefused()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var page = await edited.OpenAsync(edited.Ticket.Id);

        await edited.Browser.PostLinkAsync(page, $"/Admin/Contents/ContentItems/{edited.Ticket.Id}/Unpublish");
        await edited.Browser.SendAsync(page, EditedSite.Form, "submit.Unpublish", []);
        await edited.Browser.SendAsync(page, EditedSite.Form, "submit.Save", []);

        Assert.NotNull(await edited.DoAsync<ITicketStore, Ticket?>(store => store.FindAsync(edited.Ticket.Id)));
    }

    private static async Task<IEnumerable<TimelineKind>> KindsAsync(EditedSite edited, string ticketId) =>
        (await edited.DoAsync<ITicketStore, Page<TimelineEntry>>(store => store.ListEntriesAsync(ticketId, new PageRequest()))).Items
            .Select(entry => entry.Kind);
}
