using System.Net;
using SalesMailbox.Core.Messages;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Policies;

/// <summary>B7: several emails at once, and undo, with forms only, as without JavaScript.</summary>
public sealed class BulkTests(Office office) : InboxDesk(office)
{
    [Fact]
    public async Task ToTicket_OneWasFiledMeanwhile_FilesTheRestSaysSoAndUndoesIt()
    {
        string[] ids = [await ReceiveAsync(People.Anna, "bulk one"), await ReceiveAsync(People.Anna, "bulk two"), await ReceiveAsync(
            People.Anna, "bulk three")];
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Takes several");
        var picker = await PostAsync(anna, "/Bulk/ToTicket", ids);
        await anna.FillAsync("/Filing/ToTicket/" + ids[1], ("ticketId", await anna.NewTicketAsync("Quicker")));

        var done = await anna.FollowAsync(await anna.SubmitAsync(picker, "/Bulk/ToTicket", ("ticketId", ticket), ("go", "true")));

        Assert.Contains("3 selected emails", picker.Text, StringComparison.Ordinal);
        Assert.Contains("2 emails were added to #", done.Text, StringComparison.Ordinal);
        Assert.Contains(
            "\"bulk two\" was added to #", done.Document.QuerySelector("[data-sm-done]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("by Anna Agent.", done.Text, StringComparison.Ordinal);
        Assert.Equal(ticket, (await FindAsync(ids[0])).TicketId);

        var undone = await anna.FollowAsync(await anna.SubmitAsync(done, "/Undo"));

        Assert.Contains("Undone. 2 emails are back where they were.", undone.Text, StringComparison.Ordinal);
        Assert.Equal((MessagePlace.Inbox, MessagePlace.Ticket), ((await FindAsync(ids[0])).Place, (await FindAsync(ids[1])).Place));
        var why = await anna.GetAsync("/Mail/Why/" + ids[0]);
        Assert.Contains("The previous action was undone.", why.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ToTicket_NothingChosen_AsksAgainWithTheSameMails()
    {
        var id = await ReceiveAsync(People.Anna, "chosen nothing");
        using var anna = await Server.Visitor().SignInAsync(People.Anna);

        var page = await anna.SubmitAsync(await PostAsync(anna, "/Bulk/ToTicket", id), "/Bulk/ToTicket", ("go", "true"));

        Assert.Equal(["ticketId"], page.FieldsWithErrors);
        Assert.Equal(id, page.Document.QuerySelector("#sm-pane input[name=ids]")!.GetAttribute("value"));
        Assert.True(page.Document.QuerySelector($".sm-select[value='{id}']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Read_AndUnread_MarkAllOfThem()
    {
        string[] ids = [await ReceiveAsync(People.Anna, "mark one"), await ReceiveAsync(People.Anna, "mark two")];
        using var anna = await Server.Visitor().SignInAsync(People.Anna);

        var read = await anna.FollowAsync(await PostAsync(anna, "/Bulk/Read", ids));
        var isRead = (await FindAsync(ids[1])).IsRead;
        await PostAsync(anna, "/Bulk/Unread", ids);
        var none = await anna.FollowAsync(await PostAsync(anna, "/Bulk/Read"));

        Assert.Contains("2 emails were marked as read.", read.Text, StringComparison.Ordinal);
        Assert.True(isRead);
        Assert.False((await FindAsync(ids[1])).IsRead);
        Assert.Contains("Select emails first.", none.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ClientOfAllSenders_IsSuggestedAndMakesANoteOfEach()
    {
        string[] ids = [await ReceiveAsync(People.Anna, "note one"), await ReceiveAsync(People.Anna, "note two")];
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var client = await anna.NewClientAsync("Brightwell", "brightwell.example");

        var form = await PostAsync(anna, "/Bulk/Note", ids);
        var done = await anna.FollowAsync(await anna.SubmitAsync(form, "/Bulk/Note", ("go", "true")));

        Assert.Contains("All senders belong to Brightwell.", form.Text, StringComparison.Ordinal);
        Assert.Contains("2 emails were added as CRM notes.", done.Text, StringComparison.Ordinal);
        Assert.Equal((MessagePlace.CrmNote, client), ((await FindAsync(ids[0])).Place, (await FindAsync(ids[0])).ClientId));
    }

    [Fact]
    public async Task Delete_OnlyForAdministrators()
    {
        var annas = await ReceiveAsync(People.Anna, "not to be deleted by her");
        string[] adas = [await ReceiveAsync(People.Admin, "deleted one"), await ReceiveAsync(People.Admin, "deleted two")];
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        using var admin = await Server.Visitor().SignInAsync(People.Admin);

        var refused = await PostAsync(anna, "/Bulk/Delete", annas);
        var list = await anna.GetAsync("/Inbox");
        var asked = await PostAsync(admin, "/Bulk/Delete", adas);
        var before = (await FindAsync(adas[0])).Place;
        var done = await admin.FollowAsync(await admin.SubmitAsync(asked, "/Bulk/Delete", ("go", "true")));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.DoesNotContain("/Bulk/Delete", list.Body, StringComparison.Ordinal);
        Assert.Equal((MessagePlace.Inbox, MessagePlace.Deleted), (before, (await FindAsync(adas[0])).Place));
        Assert.Contains("2 emails were deleted.", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfAnotherPersonOrMadeUp_IsRefused()
    {
        var id = await ReceiveAsync(People.Anna, "hers to undo");
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        using var admin = await Server.Visitor().SignInAsync(People.Admin);
        var done = await anna.FollowAsync(
            await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", await anna.NewTicketAsync("Stays there"))));
        var token = done.Document.QuerySelector("[data-sm-undo] input[name=token]")!.GetAttribute("value")!;
        var antiforgery = TokenOf(await admin.GetAsync("/Integrations"));

        var others = await admin.FollowAsync(await admin.PostAsync("/Undo", ("__RequestVerificationToken", antiforgery), ("token", token)));
        var madeUp = await admin.FollowAsync(
            await admin.PostAsync("/Undo", ("__RequestVerificationToken", antiforgery), ("token", token[..^4] + "AAAA")));

        Assert.Contains("Only the person who did it can undo it.", others.Text, StringComparison.Ordinal);
        Assert.Contains("This can't be undone.", madeUp.Text, StringComparison.Ordinal);
        Assert.Equal(MessagePlace.Ticket, (await FindAsync(id)).Place);
    }

    [Fact]
    public async Task Undo_NewOpportunity_RemovesTheTicketAndOpensTheMailAgain()
    {
        var id = await ReceiveAsync(People.Anna, "new and gone");
        using var anna = await Server.Visitor().SignInAsync(People.Anna);
        var done = await anna.FollowAsync(await anna.FillAsync("/Filing/New/" + id));
        var ticket = (await FindAsync(id)).TicketId!;

        var undone = await anna.FollowAsync(await anna.SubmitAsync(done, "/Undo"));

        Assert.Contains("Added #", done.Text, StringComparison.Ordinal);
        Assert.Equal("new and gone", undone.Document.QuerySelector(".sm-pane-head h2")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync("/Tickets/Details/" + ticket)).Status);
        Assert.Null(undone.Document.QuerySelector("[data-sm-undo]"));
    }

    private static async Task<Page> PostAsync(Visitor visitor, string path, params string[] ids) => await visitor.PostAsync(
        path, [("__RequestVerificationToken", TokenOf(await visitor.GetAsync("/Integrations"))), .. ids.Select(id => ("ids", id))]);
}
