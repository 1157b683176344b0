using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Tickets;

/// <summary>A1: email that is put on a ticket automatically is shown as new.</summary>
public sealed class NewEmailTests(Office office) : MatchingDesk(office)
{
    [Fact]
    public async Task Index_NewEmail_IsBoldCountedFilteredAndInMenuTitleAndHome()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        await ClearAsync(anna);
        await anna.NewTicketAsync("Nothing new here");
        var ticket = await NewEmailAsync("Bold roof");
        await ReceiveAsync(People.Anna, "Re: Bold roof");

        var list = await anna.GetAsync("/Tickets");

        var row = list.Document.QuerySelector($"tr[data-sm-ticket='{ticket.Id}']")!;
        Assert.Contains("sm-unread", row.ClassList);
        Assert.EndsWith("2", row.QuerySelector(".sm-new")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("(2) Tickets - ", list.Document.Title, StringComparison.Ordinal);
        Assert.Equal("2", list.Document.QuerySelector("#sm-ticket-badge [data-sm-unread-text]")!.TextContent);
        Assert.Contains("Nothing new here", list.Text, StringComparison.Ordinal);
        var filtered = await anna.GetAsync("/Tickets?new=true");
        Assert.Contains("Bold roof", filtered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing new here", filtered.Text, StringComparison.Ordinal);
        var home = await anna.GetAsync("/Home");
        Assert.Contains("2 new emails", home.Document.QuerySelector("#new-email")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(home.Links, link => link.EndsWith("/Tickets?new=true", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Index_AnotherAgent_SeesNothingNew()
    {
        using var ben = await Server.Visitor().SignInAsync(People.Ben);
        var ticket = await NewEmailAsync("New to Anna only");

        var list = await ben.GetAsync("/Tickets");

        Assert.DoesNotContain("sm-unread", list.Document.QuerySelector($"tr[data-sm-ticket='{ticket.Id}']")!.ClassList);
        Assert.DoesNotContain("New to Anna only", (await ben.GetAsync("/Tickets?new=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_OpenedWithoutItsTimelineShown_StaysUnreadUntilItWasShown()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var ticket = await NewEmailAsync("Shown roof");

        var page = await anna.GetAsync($"/Tickets/Details/{ticket.Id}");
        var message = page.Document.QuerySelector("[data-sm-new]")!.GetAttribute("data-sm-new")!;
        Assert.Contains(
            "sm-unread", (await anna.GetAsync("/Tickets")).Document.QuerySelector($"tr[data-sm-ticket='{ticket.Id}']")!.ClassList);

        var shown = page.Document.QuerySelector("[data-sm-shown]")!.GetAttribute("data-sm-shown")!;
        await ReceiveAsync(People.Anna, "Re: Shown roof");
        var answer = await anna.PostAsync(shown, ("__RequestVerificationToken", TokenOf(page)), ("messages", message));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("\"left\":1", answer.Body, StringComparison.Ordinal);
        var again = await anna.GetAsync($"/Tickets/Details/{ticket.Id}");
        Assert.NotEqual(message, Assert.Single(again.Document.QuerySelectorAll("[data-sm-new]")).GetAttribute("data-sm-new"));
    }

    [Fact]
    public async Task MarkUnread_ReadTicket_IsNewAgain()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var ticket = await NewEmailAsync("Unread again");
        var details = $"/Tickets/Details/{ticket.Id}";
        await anna.SubmitAsync(await anna.GetAsync(details), $"/Read/{ticket.Id}");
        Assert.DoesNotContain("Unread again", (await anna.GetAsync("/Tickets?new=true")).Text, StringComparison.Ordinal);

        var list = await anna.FollowAsync(await anna.SubmitAsync(await anna.GetAsync(details), $"/Unread/{ticket.Id}"));

        Assert.Contains("is unread", list.Text, StringComparison.Ordinal);
        Assert.Contains("Unread again", (await anna.GetAsync("/Tickets?new=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shown_WithoutATokenOrForAnUnknownTicket_IsRefused()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var ticket = await NewEmailAsync("Guarded roof");
        var token = TokenOf(await anna.GetAsync("/Tickets"));

        Assert.Equal(HttpStatusCode.BadRequest, (await anna.PostAsync($"/TicketReading/Shown/{ticket.Id}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound, (await anna.PostAsync("/TicketReading/Shown/none", ("__RequestVerificationToken", token))).Status);
        Assert.Contains("Guarded roof", (await anna.GetAsync("/Tickets?new=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task News_SinceAMoment_NamesSenderAndTicketAndNothingElse()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        using var ben = await Server.Visitor().SignInAsync(People.Ben);
        var since = (await NewsAsync(anna)).GetProperty("now").GetString()!;
        Assert.Equal(0, (await NewsAsync(anna)).GetProperty("items").GetArrayLength());
        var ticket = await NewEmailAsync("Loud roof");
        await ReceiveAsync(People.Ben, "A secret subject", "Nora <nora@northwind.example>");

        var annas = (await NewsAsync(anna, since))
            .GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("title").GetString())
            .ToList();
        var bens = (await NewsAsync(ben, since)).GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("title").GetString())
            .ToList();

        Assert.Contains($"New email on #{ticket.Number} Loud roof from Clara", annas);
        Assert.Equal(["New email from Nora"], bens);
        Assert.Equal(0, (await NewsAsync(anna, "99999999999999999999")).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Details_BounceOfASentEmail_SaysNotDeliveredWithTheReasonOnBoth()
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var ticket = await NewEmailAsync("Bounced roof");
        var sent = await SentAsync(ticket.Id, "bounced-roof@acme.example");
        Server.Gmail.Deliver(People.Anna, Encoding.ASCII.GetBytes(
            "From: mailer-daemon@mx.example\r\nTo: anna@acme.example\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nIt failed.\r\n"
            + "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
            + "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; clara@brightwell.example\r\nAction: failed\r\n"
            + "Status: 5.1.1\r\n"
            + "Diagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
            + "Message-ID: <bounced-roof@acme.example>\r\n\r\n--b--\r\n"));
        await ReceiveAsync(People.Anna, "Bounced roof");

        var page = await anna.GetAsync($"/Tickets/Details/{ticket.Id}");

        var reasons = page.Document.QuerySelectorAll("[data-sm-not-delivered]").Select(element => element.TextContent).ToList();
        Assert.Equal(2, reasons.Count);
        Assert.All(
            reasons, reason => Assert.Contains("clara@brightwell.example: 550 5.1.1 User unknown", reason, StringComparison.Ordinal));
        Assert.Contains("was not delivered", (await anna.GetAsync("/Notices")).Text, StringComparison.Ordinal);
        Assert.NotEmpty(sent);
    }

    [Theory]
    [InlineData("/Tickets", "Tickets")]
    [InlineData("/Inbox", "My Inbox")]
    [InlineData("/Clients", "Clients")]
    [InlineData("/Quotations", "Quotations")]
    [InlineData("/Notices", "Notifications")]
    [InlineData("/Integrations", "Integrations")]
    public async Task Title_OfAPage_NamesItBehindTheCount(string path, string name)
    {
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        await NewEmailAsync($"Counted {name}");

        var title = (await anna.GetAsync(path)).Document.Title ?? "";

        Assert.Matches($@"^\(\d+\) {name} - Sales Mailbox$", title);
    }

    private static async Task ClearAsync(Visitor visitor)
    {
        while ((await visitor.GetAsync("/Tickets?new=true")).Document
            .QuerySelector("tr[data-sm-ticket]")
            ?.GetAttribute("data-sm-ticket") is { } id)
        {
            await visitor.SubmitAsync(await visitor.GetAsync($"/Tickets/Details/{id}"), $"/Read/{id}");
        }
    }

    /// <summary>Adds an email that Anna sent from Gmail to the ticket.</summary>
    private Task<string> SentAsync(string ticketId, string internetMessageId) => Server.InTenantAsync("default", async services =>
    {
        var (messages, tickets) = (services.GetRequiredService<IMessageStore>(), services.GetRequiredService<ITicketStore>());
        var anna = await Server.IdOfAsync("default", People.Anna);
        var entries = (await tickets.ListEntriesAsync(ticketId, new PageRequest())).Items;
        var of = (await messages.FindManyAsync([.. entries.Select(entry => entry.MessageId).OfType<string>()]))[0];
        var sent = new MailMessage
        {
            MailboxId = of.MailboxId,
            AgentId = anna,
            ProviderId = internetMessageId,
            RawHash = of.RawHash,
            Direction = MessageDirection.Sent,
            InternetMessageId = internetMessageId,
            FromAddress = People.Anna,
            Subject = "Bounced roof",
            ReceivedAt = of.ReceivedAt.AddSeconds(1),
            ImportedAt = of.ImportedAt,
            Place = MessagePlace.Ticket,
            TicketId = ticketId,
            IsRead = true,
        };
        await messages.AddAsync(sent);
        await tickets.AddEntryAsync(new TimelineEntry
        {
            TicketId = ticketId,
            Kind = TimelineKind.Email,
            At = sent.ReceivedAt,
            AgentId = anna,
            MessageId = sent.Id,
            Text = sent.Subject,
        });
        await services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return sent.Id;
    });
}
