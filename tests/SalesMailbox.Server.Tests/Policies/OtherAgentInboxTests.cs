using System.Net;
using SalesMailbox.Core.Messages;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>"View all inboxes" allows only reading, with a clear mark. In this server administrators have it.</summary>
public sealed class OthersInboxTests(Office office) : InboxDesk(office)
{
    [Fact]
    public async Task Inboxes_Administrator_ReadsAnothersMailAndIsToldWhose()
    {
        var id = await ReceiveAsync(People.Anna, "read by Ada");
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var anna = await Server.IdOfAsync("default", People.Anna);

        var choice = await admin.GetAsync("/Inbox");
        var list = await admin.FollowAsync(await admin.GetAsync("/Inbox?of=" + anna));
        var mail = await admin.GetAsync($"/Inboxes/Mail/{id}?of={anna}");

        Assert.Contains(choice.Document.QuerySelectorAll("#inbox-of option"), option => option.TextContent == "Anna Agent");
        Assert.Equal("Anna Agent's inbox", list.Title);
        Assert.Contains("read by Ada", list.Text, StringComparison.Ordinal);
        Assert.Empty(list.Document.QuerySelectorAll(".sm-select, [data-sm-bulk]"));
        Assert.Equal(HttpStatusCode.OK, mail.Status);
        Assert.DoesNotContain(
            mail.Links,
            link => link.Contains("/Filing/", StringComparison.Ordinal) || link.Contains("/Inbox/Delete", StringComparison.Ordinal));
        foreach (var path in new[] { "/Mail/Index/", "/Mail/Headers/", "/Mail/Why/" })
        {
            var page = await admin.GetAsync(path + id);
            Assert.Contains("This email is in Anna Agent's inbox.", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("This email is in Anna Agent's inbox.", mail.Text, StringComparison.Ordinal);
        Assert.False((await FindAsync(id)).IsRead);
    }

    [Fact]
    public async Task Inboxes_Administrator_CanDoNothingWithAnothersMail()
    {
        var id = await ReceiveAsync(People.Anna, "not Ada's to file");
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var ticket = await admin.NewTicketAsync("Ada's ticket");
        var token = TokenOf(await admin.GetAsync("/Integrations"));
        (string, string)[] fields = [("__RequestVerificationToken", token), ("ids", id), ("go", "true"), ("ticketId", ticket)];

        foreach (var path in new[] { "/Filing/ToTicket/" + id, "/Moves/ToTicket/" + id, "/Moves/ToInbox/" + id })
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await admin.PostAsync(path, fields)).Status));
        }

        foreach (var path in new[] { "/Inbox/Delete/" + id, "/Inbox/Unread/" + id, "/Bulk/ToTicket", "/Bulk/Delete", "/Bulk/Read" })
        {
            await admin.PostAsync(path, fields);
        }

        var message = await FindAsync(id);
        Assert.Equal((MessagePlace.Inbox, false), (message.Place, message.IsRead));
    }

    [Fact]
    public async Task Inboxes_Administrator_IsShownToTheAgentOnceADayAndMessage()
    {
        var id = await ReceiveAsync(People.Anna, "looked at by Ada");
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        using var ben = await Server.Visitor().SignInAsync(People.Ben);
        var owner = await Server.IdOfAsync("default", People.Anna);
        for (var times = 0; times < 2; times++)
        {
            await admin.GetAsync("/Inboxes?of=" + owner);
            await admin.GetAsync($"/Inboxes/Mail/{id}?of={owner}");
            await Task.WhenAll(new[] { "Frame", "Headers", "Original", "Why" }.Select(part => admin.GetAsync($"/Mail/{part}/{id}")));
        }

        await anna.GetAsync("/Inbox/Mail/" + id);
        var hers = await anna.GetAsync("/Integrations/Looks");
        var bens = await ben.GetAsync("/Integrations/Looks");

        Assert.Contains("Who viewed my email", (await anna.GetAsync("/Integrations")).Text, StringComparison.Ordinal);
        Assert.Single(
            hers.Document.QuerySelectorAll("main li"), item => item.TextContent.Contains("looked at by Ada", StringComparison.Ordinal));
        Assert.Single(
            hers.Document.QuerySelectorAll("main li"),
            item => item.TextContent.Contains("opened a list of your email", StringComparison.Ordinal));
        Assert.All(hers.Document.QuerySelectorAll("main li strong"), name => Assert.Equal("Ada Admin", name.TextContent));
        Assert.Empty(bens.Document.QuerySelectorAll("main li"));
    }

    [Fact]
    public async Task Inboxes_Agent_IsRefusedAndOfferedNoChoice()
    {
        var id = await ReceiveAsync(People.Anna, "not for Ben");
        using var ben = await Server.Visitor().SignInAsync(People.Ben);
        var anna = await Server.IdOfAsync("default", People.Anna);

        var list = await ben.FollowAsync(await ben.GetAsync("/Inbox?of=" + anna));
        var mail = await ben.GetAsync($"/Inboxes/Mail/{id}?of={anna}");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (list.Status, mail.Status));
        Assert.DoesNotContain("not for Ben", list.Text, StringComparison.Ordinal);
        Assert.Null((await ben.GetAsync("/Inbox")).Document.QuerySelector("#inbox-of"));
    }
}
