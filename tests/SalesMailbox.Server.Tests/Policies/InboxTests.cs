using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>B1 and B6: an inbox belongs to its agent, and only administrators can delete.</summary>
public sealed class InboxTests(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    private static readonly string[] Controllers = ["Inbox", "Mail", "Filing", "Bulk", "Undo", "Deleted"];
    private readonly ServerUnderTest _server = office.Server;
    private SalesConnection _connection = null!;

    public async ValueTask InitializeAsync()
    {
        var existing = await _server.InTenantAsync("default", services => services.GetRequiredService<IConnectionStore>().ListAsync());
        _connection = existing.Count > 0 ? existing[0] : await _server.ConnectAsync();
        if (existing.Count == 0)
        {
            await _server.AddMailboxAsync(_connection, People.Anna);
            await _server.AddMailboxAsync(_connection, People.Admin);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Mail_OfAnotherAgent_IsNotThereUnderAnyAddress()
    {
        var id = await ReceiveAsync(People.Anna, "only for Anna");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var paths = Actions("GET").Where(action => !action.IsDefined(typeof(AuthorizeAttribute), true))
            .Where(action => action.GetParameters().Any(parameter => parameter.Name == "id"))
            .Select(action => PageList.PathOf(action, id))
            .ToList();

        Assert.True(paths.Count >= 9, $"Only {string.Join(", ", paths)}.");
        foreach (var path in paths)
        {
            Assert.Equal((path, HttpStatusCode.NotFound), (path, (await ben.GetAsync(path)).Status));
        }

        Assert.Equal(HttpStatusCode.OK, (await anna.GetAsync("/Inbox/Mail/" + id)).Status);
        Assert.DoesNotContain("only for Anna", (await ben.GetAsync("/Inbox")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filing_OfAnotherAgentsMail_ChangesNothing()
    {
        var id = await ReceiveAsync(People.Anna, "stays with Anna");
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var token = TokenOf(await ben.GetAsync("/Integrations"));

        foreach (var path in Actions("POST").Select(action => PageList.PathOf(action, id)))
        {
            await ben.PostAsync(path, ("__RequestVerificationToken", token), ("Form.Summary", "Mine now"), ("Form.Text", "Mine now"),
                ("ids", id), ("go", "true"));
        }

        Assert.Contains("stays with Anna", await _server.InboxAsync(People.Anna));
    }

    [Fact]
    public async Task Delete_ByAnAgent_HasNoButtonAndIs403()
    {
        var id = await ReceiveAsync(People.Anna, "not to be deleted");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var page = await anna.GetAsync("/Inbox/Mail/" + id);
        var asked = await anna.GetAsync("/Inbox/Delete/" + id);
        var done = await anna.PostAsync("/Inbox/Delete/" + id, ("__RequestVerificationToken", TokenOf(page)));

        Assert.DoesNotContain("/Inbox/Delete", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (asked.Status, done.Status));
        Assert.Contains("not to be deleted", await _server.InboxAsync(People.Anna));
    }

    [Fact]
    public async Task Delete_ByAnAdministratorInHisOwnInbox_RemovesIt()
    {
        var id = await ReceiveAsync(People.Admin, "to be deleted");
        using var admin = await _server.Visitor().SignInAsync(People.Admin);

        var done = await admin.FillAsync("/Inbox/Delete/" + id);

        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.DoesNotContain("to be deleted", await _server.InboxAsync(People.Admin));
    }

    [Fact]
    public async Task Frame_OfAMail_HasAPolicyOfItsOwnWithoutScripts()
    {
        var id = await ReceiveAsync(People.Anna, "framed");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var frame = await anna.GetAsync("/Mail/Frame/" + id);

        Assert.Equal(HttpStatusCode.OK, frame.Status);
        Assert.Contains("default-src 'none'", frame.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "script-src",
            frame.Header("Content-Security-Policy")!.Replace("script-src 'none'", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private static IEnumerable<System.Reflection.MethodInfo> Actions(string verb) =>
        PageList.ModuleActions().Where(
            action => Controllers.Contains(PageList.NameOf(action.ReflectedType!)) && PageList.Verbs(action).Contains(verb));

    private static string TokenOf(Page page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <returns>The id of the message in the agent's inbox.</returns>
    private async Task<string> ReceiveAsync(string agent, string subject)
    {
        _server.Deliver(agent, subject);
        await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, agent));
        var id = await _server.IdOfAsync("default", agent);
        return await _server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(id), new PageRequest(Size: 500))).Items.Single(message => message.Subject == subject).Id);
    }

    [Theory]
    [InlineData("/Filing/ToTicket/")]
    [InlineData("/Filing/New/")]
    [InlineData("/Filing/Note/")]
    public async Task Filing_MailThatWasFiledInAnotherTab_SaysWhereItIsAndKeepsWhatWasWritten(string form)
    {
        var id = await ReceiveAsync(People.Anna, "filed twice " + form);
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("First come " + form);
        var open = await anna.GetAsync(form + id);
        await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", ticket));

        var late = await anna.SubmitAsync(
            open, form + id, ("ticketId", ticket), ("Form.Details", "What we agreed on"), ("Form.Text", "What we agreed on"));
        var opened = await anna.GetAsync("/Inbox/Mail/" + id);

        foreach (var page in new[] { late, opened })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("This email is already on #", page.Text, StringComparison.Ordinal);
            Assert.Contains("Anna Agent did that", page.Text, StringComparison.Ordinal);
            Assert.Contains(page.Links, link => link.EndsWith("/Tickets/Details/" + ticket, StringComparison.Ordinal));
        }

        Assert.Equal(
            !form.EndsWith("/ToTicket/", StringComparison.Ordinal), late.Body.Contains("What we agreed on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Left_WhatWasWritten_CanBeAddedToTheTicketAsANote()
    {
        var id = await ReceiveAsync(People.Anna, "filed twice, kept once");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Where the note goes");
        var open = await anna.GetAsync("/Filing/Note/" + id);
        await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", ticket));
        var late = await anna.SubmitAsync(open, "/Filing/Note/" + id, ("Form.Text", "He called on Monday."));

        var page = await anna.FollowAsync(await anna.SubmitAsync(late, "/AddNote/" + ticket));

        Assert.Contains("He called on Monday.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_MailThatAPersonFiled_BeginsWithThePersonAndKeepsTheDecision()
    {
        var id = await ReceiveAsync(People.Anna, "why is it there");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var before = await anna.GetAsync("/Mail/Why/" + id);
        var ticket = await anna.NewTicketAsync("Because of her");
        await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", ticket));

        var after = await anna.GetAsync("/Mail/Why/" + id);

        Assert.StartsWith("Left in My Inbox.", before.Document.QuerySelector("main strong")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith(
            "Anna Agent added it to", after.Document.QuerySelector("main strong")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("On import: Left in My Inbox.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_MailThatOpensByItself_StaysUnreadUntilSomebodyChoosesIt()
    {
        await ReceiveAsync(People.Anna, "opens by itself");
        var id = await ReceiveAsync(People.Anna, "dealt with");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Takes one");

        var next = await anna.FollowAsync(await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", ticket)));
        var stillUnread = await anna.GetAsync("/Inbox?unread=true");
        await anna.GetAsync(
            next.Document.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == "Mark as read").GetAttribute("href")!);

        Assert.Equal("opens by itself", next.Document.QuerySelector(".sm-pane-head h2")!.TextContent.Trim());
        Assert.Contains("opens by itself", stillUnread.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("opens by itself", (await anna.GetAsync("/Inbox?unread=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_Regretted_IsPutBackByThePageItLeadsTo()
    {
        var id = await ReceiveAsync(People.Admin, "deleted by mistake");
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var done = await admin.FollowAsync(await admin.FillAsync("/Inbox/Delete/" + id));

        var mail = await admin.GetAsync(done.Document.QuerySelector(".alert-link")!.GetAttribute("href")!);
        await admin.SubmitAsync(mail, "/Moves/ToInbox/" + id);

        Assert.Equal("Restore to My Inbox", mail.Document.QuerySelector("main .btn-primary")!.TextContent.Trim());
        Assert.Contains("deleted by mistake", await _server.InboxAsync(People.Admin));
    }
}
