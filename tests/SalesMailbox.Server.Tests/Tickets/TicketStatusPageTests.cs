using System.Net;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tickets;

/// <summary>Configuration > Tickets > Statuses, and the effect of a waiting status.</summary>
public sealed class TicketStatusPageTests(Office office) : MatchingDesk(office)
{
    [Fact]
    public async Task New_WaitingStatus_EndsWhenTheClientAnswersAndSaysSo()
    {
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var saved = await admin.FollowAsync(
            await admin.FillAsync("/TicketStatuses/New", ("Form.Name", "Offer sent"), ("Form.Meaning", "Waiting")));
        var row = saved.Document.QuerySelectorAll("#statuses tbody tr")
            .Single(row => row.TextContent.Contains("Offer sent", StringComparison.Ordinal));
        Assert.Contains("Waiting for the client", row.TextContent, StringComparison.Ordinal);
        var status = row.QuerySelector("a")!.GetAttribute("href")!.Split('/')[^1];
        var ticket = await NewEmailAsync("Answered roof");
        await anna.SubmitAsync(await anna.GetAsync($"/Tickets/Details/{ticket.Id}"), $"/SetStatus/{ticket.Id}", ("statusId", status));
        Assert.Equal(
            "Offer sent", (await anna.GetAsync($"/Tickets/Details/{ticket.Id}")).Document.QuerySelector("#ticket-status")!.TextContent);

        await ReceiveAsync(People.Anna, "Re: Answered roof");

        var page = await anna.GetAsync($"/Tickets/Details/{ticket.Id}");
        Assert.Equal("New", page.Document.QuerySelector("#ticket-status")!.TextContent);
        Assert.Contains("The client replied, so the ticket is no longer waiting", page.Text, StringComparison.Ordinal);
        Assert.Contains("Status: New (was: Offer sent)", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"Clara replied on #{ticket.Number} Answered roof", (await anna.GetAsync("/Notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_SeededStatus_ShowsItsMeaningAndKeepsBadInput()
    {
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var page = await admin.GetAsync("/TicketStatuses/Edit/waiting");
        Assert.Equal("Waiting", page.Document.QuerySelector("#Form_Meaning option[selected]")!.GetAttribute("value"));

        var refused = await admin.SubmitAsync(page, null, ("Form.Name", ""));

        Assert.Equal(["Form.Name"], refused.FieldsWithErrors);
        Assert.Equal("Waiting", refused.Document.QuerySelector("#Form_Meaning option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Remove_UnusedStatus_AsksAndIsGone()
    {
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var saved = await admin.FollowAsync(await admin.FillAsync("/TicketStatuses/New", ("Form.Name", "Short-lived")));
        var id = saved.Document.QuerySelectorAll("#statuses tbody tr")
            .Single(row => row.TextContent.Contains("Short-lived", StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href")!
            .Split('/')[^1];

        var gone = await admin.FollowAsync(await admin.FillAsync($"/TicketStatuses/Remove/{id}"));

        Assert.DoesNotContain("Short-lived", gone.Document.QuerySelector("#statuses")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Index_ByAnAgent_IsForbiddenAndNotOffered()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);

        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GetAsync("/TicketStatuses")).Status);
        Assert.DoesNotContain((await anna.GetAsync("/Tickets")).Links, link => link.EndsWith("/TicketStatuses", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Action_ThatSetsTheWaitingStatus_IsOfferedIt()
    {
        using var admin = await Server.Visitor().SignInAsync(People.Admin);

        var page = await admin.GetAsync("/Actions/New");

        Assert.Contains(page.Document.QuerySelectorAll("#Form_NewStatusId option"), option => option.TextContent == "Waiting for client");
    }

    [Fact]
    public async Task Search_ByNumber_PutsTheTicketFirstInTheListAndInThePicker()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        await anna.NewTicketAsync("Numbered roof");
        var ticket = await FindAsync("Numbered roof");
        await anna.NewTicketAsync($"Order {ticket.Number} of the roof");

        foreach (var typed in new[] { $"#{ticket.Number}", $"{ticket.Number}" })
        {
            var list = await anna.GetAsync($"/Tickets?search={Uri.EscapeDataString(typed)}");
            Assert.Equal(ticket.Id, list.Document.QuerySelector("tr[data-sm-ticket]")!.GetAttribute("data-sm-ticket"));
            Assert.Contains($"Order {ticket.Number} of the roof", list.Text, StringComparison.Ordinal);
            var picker = await anna.GetAsync(
                $"/InboxRules/Pick?field=TicketId&TicketIdSearch={Uri.EscapeDataString(typed)}", ("HX-Request", "true"));
            Assert.Equal(ticket.Id, picker.Document.QuerySelector("input[type=radio]")!.GetAttribute("value"));
        }
    }
}
