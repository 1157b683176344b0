using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>A2: Done, the Done view, and the list of deleted email, with forms only, as without JavaScript.</summary>
public sealed class DoneTests(Office office) : InboxDesk(office)
{
    [Fact]
    public async Task Done_OneEmail_LeavesTheListIsInTheDoneViewAndComesBack()
    {
        var id = await ReceiveAsync(People.Anna, "dealt with");
        using var anna = await Server.Visitor().SignInAsync(People.Anna);

        var done = await anna.FollowAsync(await PressAsync(anna, await anna.GetAsync("/Inbox/Mail/" + id), "/Inbox/Done/" + id));
        Assert.Contains(
            "The email was marked as done.", done.Document.QuerySelector("[data-sm-toasts]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(MessagePlace.Done, (await FindAsync(id)).Place);
        Assert.DoesNotContain("dealt with", Rows(await anna.GetAsync("/Inbox")));
        Assert.Contains("dealt with", Rows(await anna.GetAsync("/Inbox?done=true&find=dealt")));
        Assert.Empty(Rows(await anna.GetAsync("/Inbox?done=true&find=nothing+like+it")));

        var open = await anna.GetAsync($"/Inbox/Mail/{id}?done=true");
        Assert.NotNull(open.Document.QuerySelector("#sm-pane form[action*='/Inbox/MoveBack/']"));
        Assert.NotNull(open.Document.QuerySelector("#sm-pane a[href*='/Filing/ToTicket/']"));
        Assert.Contains("marked it as done", (await anna.GetAsync("/Mail/Why/" + id)).Text, StringComparison.Ordinal);

        var back = await anna.FollowAsync(await PressAsync(anna, open, "/Inbox/MoveBack/" + id));
        Assert.Contains("The email is back in My Inbox.", back.Text, StringComparison.Ordinal);
        Assert.Contains("dealt with", Rows(await anna.GetAsync("/Inbox")));

        await anna.SubmitAsync(back, "/Undo");
        Assert.Equal(MessagePlace.Done, (await FindAsync(id)).Place);
    }

    [Fact]
    public async Task Done_Several_AreUndoneTogether()
    {
        string[] ids = [await ReceiveAsync(People.Anna, "several one"), await ReceiveAsync(People.Anna, "several two")];
        using var anna = await Server.Visitor().SignInAsync(People.Anna);

        var done = await anna.FollowAsync(await PostAsync(anna, "/Bulk/Done", ids));
        Assert.Contains("2 emails were marked as done.", done.Text, StringComparison.Ordinal);
        var undone = await anna.FollowAsync(await anna.SubmitAsync(done, "/Undo"));
        Assert.Contains("Undone. 2 emails are back where they were.", undone.Text, StringComparison.Ordinal);
        Assert.Equal(MessagePlace.Inbox, (await FindAsync(ids[1])).Place);

        await PostAsync(anna, "/Bulk/Done", ids);
        var back = await anna.FollowAsync(await PostAsync(anna, "/Bulk/MoveBack?done=true", ids));
        Assert.Contains("2 emails are back in My Inbox.", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_AlwaysForTheSender_MakesARuleThatTheUndoTakesBack()
    {
        var id = await ReceiveAsync(People.Anna, "always done");
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var page = await anna.GetAsync("/Inbox/Mail/" + id);

        var done = await anna.FollowAsync(
            await anna.PostAsync("/Inbox/Done/" + id, ("__RequestVerificationToken", TokenOf(page)), ("always", "true")));

        Assert.NotNull(page.Document.QuerySelector("#sm-pane form[action*='/Inbox/Done/'] input[name=always]"));
        Assert.Contains("is filed like this.", done.Text, StringComparison.Ordinal);
        Assert.Equal(SenderRuleAction.MarkDone, Assert.Single(await RulesAsync()).Action);
        await anna.SubmitAsync(done, "/Undo");
        Assert.Empty(await RulesAsync());
        Assert.Equal(MessagePlace.Inbox, (await FindAsync(id)).Place);
    }

    [Fact]
    public async Task DoneView_OfAnotherAgent_IsReadByAdministratorsAndNobodyElse()
    {
        var id = await ReceiveAsync(People.Anna, "done and looked at");
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        using var ben = await Server.Visitor().SignInAsync(People.Ben);
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        await PressAsync(anna, await anna.GetAsync("/Inbox/Mail/" + id), "/Inbox/Done/" + id);
        var annas = await Server.IdOfAsync("default", People.Anna);

        var list = await admin.GetAsync($"/Inboxes?done=true&of={annas}");
        var mail = await admin.GetAsync($"/Inboxes/Mail/{id}?done=true&of={annas}");

        Assert.Contains("done and looked at", Rows(list));
        Assert.Contains("You can read it", mail.Text, StringComparison.Ordinal);
        Assert.Null(mail.Document.QuerySelector(
            "#sm-pane form[action*='/MoveBack/'], #sm-pane form[action*='/ToInbox/'], #sm-pane a[href*='/Filing/']"));
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync("/Mail/Index/" + id)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ben.GetAsync($"/Inboxes?done=true&of={annas}")).Status);
        await admin.PostAsync("/Inbox/MoveBack/" + id, ("__RequestVerificationToken", TokenOf(await admin.GetAsync("/Integrations"))));
        Assert.Equal(MessagePlace.Done, (await FindAsync(id)).Place);
    }

    [Fact]
    public async Task Deleted_Administrator_FindsItAndPutsItBack()
    {
        var id = await ReceiveAsync(People.Admin, "deleted by mistake");
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        await admin.FillAsync("/Inbox/Delete/" + id);

        var list = await admin.GetAsync("/Deleted?find=by+mistake");
        Assert.Contains("deleted by mistake", list.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GetAsync("/Deleted")).Status);
        Assert.Null((await anna.GetAsync("/Inbox")).Document.QuerySelector("a[href*='/Deleted']"));
        Assert.Equal(
            HttpStatusCode.Forbidden, (await anna.PostAsync(
                "/Deleted/PutBack/" + id, ("__RequestVerificationToken", TokenOf(await anna.GetAsync("/Integrations"))))).Status);

        var back = await admin.FollowAsync(await PressAsync(admin, list, "/Deleted/PutBack/" + id));
        Assert.Contains("The email is back in My Inbox.", back.Text, StringComparison.Ordinal);
        Assert.Equal(MessagePlace.Inbox, (await FindAsync(id)).Place);
        Assert.Contains("moved it to My Inbox", (await admin.GetAsync("/Mail/Why/" + id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToTicket_TheSameEmailIsThereFromAnotherMailbox_SaysSo()
    {
        var annas = await ReceiveAsync(People.Anna, "the same email");
        var admins = await ReceiveAsync(People.Admin, "the same email");
        await Server.InTenantAsync("default", async services =>
        {
            var store = services.GetRequiredService<IMessageStore>();
            foreach (var message in await store.FindManyAsync([annas, admins]))
            {
                message.Fingerprint = "received twice";
                await store.UpdateAsync(message);
            }

            await services.GetRequiredService<Core.Storage.IUnitOfWork>().CommitAsync();
            return true;
        });
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var ticket = await anna.NewTicketAsync("Shows it once");
        await anna.FillAsync("/Filing/ToTicket/" + annas, ("ticketId", ticket));

        var second = await admin.FollowAsync(await admin.FillAsync("/Filing/ToTicket/" + admins, ("ticketId", ticket)));

        Assert.Contains("The ticket already shows this email, received in another mailbox.", second.Text, StringComparison.Ordinal);
        Assert.Equal(ticket, (await FindAsync(admins)).TicketId);
        Assert.Single((await anna.GetAsync("/Tickets/Details/" + ticket)).Document.QuerySelectorAll("[data-sm-mail]"));
    }

    /// <summary>Presses the button of the form with this address.</summary>
    private static Task<Page> PressAsync(Visitor visitor, Page page, string path)
    {
        Assert.NotNull(page.Document.QuerySelector($"form[method=post][action*='{path}'] button[type=submit]"));
        return visitor.PostAsync(path, ("__RequestVerificationToken", TokenOf(page)));
    }

    private static string Rows(Page page) =>
        string.Join('\n', page.Document.QuerySelectorAll("[data-sm-row]").Select(row => row.TextContent));

    private Task<IReadOnlyList<SenderRule>> RulesAsync() => Server.InTenantAsync("default", async services =>
        await services.GetRequiredService<ISenderRuleStore>().ListAsync(await Server.IdOfAsync("default", People.Anna)));

    private static async Task<Page> PostAsync(Visitor visitor, string path, params string[] ids) => await visitor.PostAsync(
        path, [("__RequestVerificationToken", TokenOf(await visitor.GetAsync("/Integrations"))), .. ids.Select(id => ("ids", id))]);
}
