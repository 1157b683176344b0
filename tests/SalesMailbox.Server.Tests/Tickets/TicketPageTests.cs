using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tickets;

/// <summary>Tickets in a browser without JavaScript.</summary>
public sealed class TicketPageTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task New_ClientFoundByTheButton_IsSavedWithItsContact()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var client = await anna.NewClientAsync("Brightwell Solar", "brightwell.example");
        await anna.FillAsync($"/Contacts/New/{client}", ("Form.Name", "Clara Wolff"), ("Form.Email", "clara@brightwell.example"));

        var searched = await anna.FillAsync(
            "/Tickets/New", ("Form.Summary", "Solar roof"), ("Form.ClientIdSearch", "bright"), ("refresh", "1"));
        var chosen = await anna.SubmitAsync(searched, null, ("Form.ClientId", client), ("refresh", "1"));
        var contact = chosen.Document.QuerySelector("input[name='Form.ContactIds']")!.GetAttribute("value")!;
        var page = await anna.FollowAsync(await anna.SubmitAsync(chosen, null, ("Form.ContactIds", contact)));

        Assert.EndsWith("Solar roof", page.Title, StringComparison.Ordinal);
        var facts = page.Document.QuerySelector("aside")!.TextContent;
        Assert.Contains("Brightwell Solar", facts, StringComparison.Ordinal);
        Assert.Contains("clara@brightwell.example", facts, StringComparison.Ordinal);
        Assert.Contains("Anna Agent", facts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetStatus_CloseAndReopen_ChangesTheListsItIsIn()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("To be closed");
        var open = await anna.GetAsync($"/Tickets/Details/{ticket}");
        var lost = open.Document.QuerySelectorAll("#closed-status option")
            .Single(option => option.TextContent.StartsWith("Lost", StringComparison.Ordinal))
            .GetAttribute("value")!;

        await anna.SubmitAsync(open, $"/SetStatus/{ticket}", ("statusId", lost));
        var closed = await anna.GetAsync($"/Tickets/Details/{ticket}");

        Assert.StartsWith("Lost", closed.Document.QuerySelector("#ticket-status")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("To be closed", (await anna.GetAsync("/Tickets")).Text, StringComparison.Ordinal);
        Assert.Contains("To be closed", (await anna.GetAsync("/Tickets?status=closed")).Text, StringComparison.Ordinal);
        Assert.Contains("To be closed", (await anna.GetAsync($"/Tickets?status={lost}")).Text, StringComparison.Ordinal);
        await anna.SubmitAsync(closed, $"/SetStatus/{ticket}");
        Assert.Contains("To be closed", (await anna.GetAsync("/Tickets?agent=mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_NumberOfAClosedTicket_FindsIt()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Known by its number");
        var page = await anna.GetAsync($"/Tickets/Details/{ticket}");
        await anna.SubmitAsync(
            page, $"/SetStatus/{ticket}", ("statusId", page.Document.QuerySelector("#closed-status option")!.GetAttribute("value")!));
        var number = page.Title[..page.Title.IndexOf(' ', StringComparison.Ordinal)];

        Assert.Contains(
            "Known by its number", (await anna.GetAsync($"/Tickets?search={Uri.EscapeDataString(number)}")).Text, StringComparison.Ordinal);
        Assert.Contains("No tickets match", (await anna.GetAsync("/Tickets?search=999999")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_OtherAgentOrUse_LeavesItOut()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        await anna.NewTicketAsync("Hers alone");

        Assert.DoesNotContain("Hers alone", (await ben.GetAsync("/Tickets?agent=mine")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hers alone", (await ben.GetAsync("/Tickets?use=Project")).Text, StringComparison.Ordinal);
        Assert.Contains("Hers alone", (await ben.GetAsync("/Tickets?use=Opportunity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_SomebodyElseSavedMeanwhile_KeepsTheInputAndSavesTheSecondTime()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await anna.NewTicketAsync("Wind wheel");
        var open = await anna.GetAsync($"/Tickets/Edit/{ticket}");
        await ben.FillAsync($"/Tickets/Edit/{ticket}", ("Form.Details", "Ben was quicker"));

        var conflict = await anna.SubmitAsync(open, null, ("Form.Summary", "Wind wheel, two of them"));

        Assert.Contains("Ben was quicker", conflict.Document.QuerySelector(".alert-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Wind wheel, two of them", conflict.Document.QuerySelector("#Form_Summary")!.GetAttribute("value"));
        var saved = await anna.FollowAsync(await anna.SubmitAsync(conflict, null));
        Assert.EndsWith("Wind wheel, two of them", saved.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddNote_Many_OlderOnesAreAPageAway()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Much to say");
        for (var number = 0; number < 25; number++)
        {
            await anna.SubmitAsync(
                await anna.GetAsync($"/Tickets/Details/{ticket}"), $"/AddNote/{ticket}", ("Text", $"Note number {number}."));
        }

        var newest = await anna.GetAsync($"/Tickets/Details/{ticket}");
        var older = await anna.GetAsync(newest.Links.Single(link => link.Contains("after=", StringComparison.Ordinal)));

        Assert.Contains("Note number 24.", newest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Note number 4.", newest.Text, StringComparison.Ordinal);
        Assert.Contains("Note number 4.", older.Text, StringComparison.Ordinal);
        Assert.Contains("Created by Anna Agent", older.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddNote_Nothing_IsRefusedAtItsField()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Silence");

        var refused = await anna.SubmitAsync(await anna.GetAsync($"/Tickets/Details/{ticket}"), $"/AddNote/{ticket}", ("Text", " "));

        Assert.Equal(["Text"], refused.FieldsWithErrors);
    }
}
