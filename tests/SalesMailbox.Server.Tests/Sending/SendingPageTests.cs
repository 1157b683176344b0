using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Sending;

/// <summary>Actions, the composer, the outbox, and notifications in a browser without JavaScript.</summary>
public sealed class SendingPageTests(SendingOffice office) : IClassFixture<SendingOffice>
{
    private const string Prospect = "clara@brightwell.example";
    private readonly ServerUnderTest _server = office.Server;

    [Fact]
    public async Task Run_ByAnAgentWithoutAMailbox_SaysSoBeforeWritingStarts()
    {
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Nothing to send from");

        var page = await ben.GetAsync(await ReplyAsync(ben, ticket));

        Assert.Contains("you have no mailbox", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("textarea"));
    }

    [Fact]
    public async Task Run_Sent_LeavesOnceFromTheOwnMailboxAndSaysSo()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Ten screens");
        var composer = await anna.GetAsync(await ReplyAsync(anna, ticket));
        Assert.Contains($"from {People.Anna} - set by the action", composer.Text, StringComparison.Ordinal);

        var sent = await anna.FollowAsync(await anna.SubmitAsync(
            composer, null, ("Form.To", Prospect), ("Form.Html", "<div>Hello <b>Clara</b><script>x</script></div>")));

        Assert.Contains("Ten screens", sent.Title, StringComparison.Ordinal);
        await Eventually.BecomesAsync(
            async () => (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text.Contains("Sent by Anna", StringComparison.Ordinal),
            static done => done);
        var received = _server.Gmail.Snapshot(Prospect).Messages
            .Select(message => Encoding.UTF8.GetString(_server.Gmail.Raw(Prospect, message.Id)!));
        var mail = Assert.Single(received, raw => raw.Contains("Subject: Ten screens", StringComparison.Ordinal));
        Assert.Contains($"<{People.Anna}>", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnsweredEmailWithOthersInIt_OffersKnownPeopleWhoGetItNotYet()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        await anna.NewClientAsync("Chip and Sons", "chips.example");
        var subject = "With others in it";
        _server.Gmail.Deliver(People.Anna, Encoding.UTF8.GetBytes(
            $"From: Boss <boss@chips.example>\r\nTo: {People.Anna}\r\nCc: Colleague <{People.Ben}>, Clerk <clerk@chips.example>, Stranger "
            + $"<stranger@elsewhere.example>\r\n"
            + $"Subject: {subject}\r\nMessage-ID: <{Guid.NewGuid():N}@chips.example>\r\n\r\nHello\r\n"));
        await _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAllAsync(ImportTrigger.Manual, People.Anna));
        var annas = await _server.IdOfAsync("default", People.Anna);
        var id = await _server.InTenantAsync("default", async services =>
            (await services.GetRequiredService<IMessageStore>()
                .ListInboxAsync(new InboxQuery(annas, subject), new PageRequest())).Items.Single().Id);
        var ticket = await anna.NewTicketAsync("Chips");
        await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", ticket));

        var composer = await anna.GetAsync(await ReplyAsync(anna, ticket));
        var again = await anna.SubmitAsync(
            composer, null, ("Form.Cc", "clerk@chips.example"), ("Form.Subject", ""), ("Form.Html", "<div>Hello</div>"));

        Assert.Contains("boss@chips.example", composer.Document.QuerySelector("#Form_To")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal([People.Ben, "clerk@chips.example"], Offered(composer));
        Assert.Equal([People.Ben], Offered(again));

        static IEnumerable<string?> Offered(Page page) =>
            page.Document.QuerySelectorAll("[data-sm-person]:not([hidden])").Select(chip => chip.GetAttribute("data-sm-address")).Order();
    }

    [Fact]
    public async Task Run_SomethingIsWrong_IsToldAtTheFieldAndKeepsTheText()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("With mistakes");

        var page = await anna.FillAsync(
            await ReplyAsync(anna, ticket), ("Form.To", "nobody at all"), ("Form.Subject", ""), ("Form.Html", "<div>Kept words</div>"));

        Assert.Equal(["Form.To", "Form.Subject"], page.FieldsWithErrors);
        Assert.Contains("Kept words", page.Document.QuerySelector("#Form_Html")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Contains("Kept words", page.Document.QuerySelector("#Form_Text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outbox_FailedMail_IsNoticedAndOnlyItsSenderRetries()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await anna.NewTicketAsync("Refused at first");
        _server.Gmail.AddFault(new Fault { Kind = FaultKind.Forbidden403, Call = "messages.send", Times = 1 });
        await anna.FillAsync(await ReplyAsync(anna, ticket), ("Form.To", Prospect), ("Form.Html", "<div>Hello</div>"));
        await Eventually.BecomesAsync(
            async () => (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text.Contains("Not sent", StringComparison.Ordinal),
            static done => done);
        var failed = await anna.GetAsync($"/Tickets/Details/{ticket}");
        var id = failed.Document.QuerySelector(".sm-entry-outgoing")!.Id!["outgoing-".Length..];
        Assert.Contains("Refused at first", (await anna.GetAsync("/Notices")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Refused at first", (await ben.GetAsync("/Notices")).Text, StringComparison.Ordinal);

        var his = await ben.GetAsync($"/Tickets/Details/{ticket}");
        Assert.Empty(his.Document.QuerySelectorAll($"form[action*='/Outbox/Retry/{id}']"));
        await anna.SubmitAsync(failed, $"/Outbox/Retry/{id}");

        await Eventually.BecomesAsync(
            async () => (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text.Contains("Sent by Anna", StringComparison.Ordinal),
            static done => done);
        Assert.DoesNotContain("Refused at first", (await anna.GetAsync("/Notices")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outbox_FailedMailTakenBack_CanBeWrittenAgain()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Better said");
        _server.Gmail.AddFault(new Fault { Kind = FaultKind.Forbidden403, Call = "messages.send", Times = 1 });
        await anna.FillAsync(
            await ReplyAsync(anna, ticket),
            ("Form.To", Prospect),
            ("Form.Cc", "boss@brightwell.example"),
            ("Form.Html", "<div>Kept words</div>"));
        await Eventually.BecomesAsync(
            async () => (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text.Contains("Not sent", StringComparison.Ordinal),
            static done => done);
        var failed = await anna.GetAsync($"/Tickets/Details/{ticket}");
        var id = failed.Document.QuerySelector(".sm-entry-outgoing")!.Id!["outgoing-".Length..];
        Assert.Equal(HttpStatusCode.NotFound, (await anna.GetAsync($"/Compose/Run/{ticket}?again={id}")).Status);

        var taken = await anna.FollowAsync(await anna.SubmitAsync(failed, $"/Outbox/Withdraw/{id}"));
        var composer = await anna.GetAsync(taken.Links.Single(link => link.Contains("again=" + id, StringComparison.Ordinal)));

        Assert.Contains(Prospect, composer.Document.QuerySelector("#Form_To")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Contains(
            "boss@brightwell.example", composer.Document.QuerySelector("#Form_Cc")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Contains("Kept words", composer.Document.QuerySelector("#Form_Text")!.TextContent, StringComparison.Ordinal);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync($"/Compose/Run/{ticket}?again={id}")).Status);
    }

    [Fact]
    public async Task Note_ActionThatSendsNothing_IsOnTheTimeline()
    {
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Called");
        var page = await ben.GetAsync(await ActionAsync(ben, ticket, "Call note"));

        var empty = await ben.SubmitAsync(page, null);
        var done = await ben.FollowAsync(await ben.SubmitAsync(page, null, ("Text", "She wants ten")));

        Assert.Equal(["Text"], empty.FieldsWithErrors);
        Assert.Contains("She wants ten", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ActionRemovedWhileWriting_AddsNothingAndKeepsTheText()
    {
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var ticket = await ben.NewTicketAsync("Called twice");

        var form = await ben.GetAsync(await ActionAsync(ben, ticket, "Call note"));
        form.Document.QuerySelector("form[action*='/Compose/Note/']")!.SetAttribute("action", $"/Compose/Note/{ticket}?actionId=gone");

        var page = await ben.SubmitAsync(form, null, ("Text", "Kept words"));

        Assert.Contains("nothing was added", page.Text, StringComparison.Ordinal);
        Assert.Equal("Kept words", page.Document.QuerySelector("#Text")!.TextContent.Trim());
        Assert.DoesNotContain("Kept words", (await ben.GetAsync($"/Tickets/Details/{ticket}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Actions_MadeChangedAndSwitchedOff_AreOfferedAsSet()
    {
        using var ada = await _server.Visitor().SignInAsync(People.Admin);
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        Assert.Equal(HttpStatusCode.Forbidden, (await anna.GetAsync("/Actions")).Status);

        Assert.Equal(["Form.Name"], (await ada.FillAsync("/Actions/New", ("Form.Name", "Reply"))).FieldsWithErrors);
        var defaults = await ada.FollowAsync(await ada.FillAsync("/Actions/New", ("Form.Name", "Send brochure")));
        var saved = await ada.FollowAsync(
            await ada.SubmitAsync(defaults, null, ("Form.From", "sales-mailboxes"), ("Form.BodyTemplate", "Our brochure")));
        Assert.Equal("sales-mailboxes", saved.Document.QuerySelector("#Form_From option[selected]")!.GetAttribute("value"));
        var ticket = await anna.NewTicketAsync("Wants a brochure");
        Assert.Contains(
            "Our brochure",
            (await anna.GetAsync(await ActionAsync(anna, ticket, "Send brochure"))).Document.QuerySelector("#Form_Text")!.TextContent,
            StringComparison.Ordinal);

        var details = await ada.GetAsync(saved.Path.Split('?')[0]);
        details.Document.QuerySelector("#enabled")!.RemoveAttribute("checked");
        ((AngleSharp.Html.Dom.IHtmlInputElement)details.Document.QuerySelector("#enabled")!).IsChecked = false;
        await ada.SubmitAsync(details, null);
        Assert.DoesNotContain("Send brochure", (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ActionSwitchedOffWhileWriting_SendsNothingAndKeepsTheText()
    {
        using var ada = await _server.Visitor().SignInAsync(People.Admin);
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var defaults = await ada.FollowAsync(await ada.FillAsync("/Actions/New", ("Form.Name", "Send prices")));
        var ticket = await anna.NewTicketAsync("Wants prices");
        var composer = await anna.GetAsync(await ActionAsync(anna, ticket, "Send prices"));
        var details = await ada.GetAsync(defaults.Path.Split('?')[0]);
        ((AngleSharp.Html.Dom.IHtmlInputElement)details.Document.QuerySelector("#enabled")!).IsChecked = false;
        await ada.SubmitAsync(details, null);

        var page = await anna.SubmitAsync(composer, null, ("Form.To", Prospect), ("Form.Html", "<div>Kept words</div>"));

        Assert.Contains("Nothing was sent", page.Text, StringComparison.Ordinal);
        Assert.Contains("Kept words", page.Document.QuerySelector("#Form_Text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Prospect, page.Document.QuerySelector("#Form_To")!.GetAttribute("value"));
        Assert.DoesNotContain("Kept words", (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text, StringComparison.Ordinal);
        await anna.FollowAsync(await anna.SubmitAsync(page, null));
        await Eventually.BecomesAsync(
            async () => (await anna.GetAsync($"/Tickets/Details/{ticket}")).Text.Contains("Sent by Anna", StringComparison.Ordinal),
            static done => done);
    }

    [Fact]
    public async Task Run_NothingToSendFromAnyMore_KeepsTheText()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var action = await _server.InTenantAsync("default", async services =>
        {
            var desk = new Mailbox
            {
                Address = "desk@acme.example",
                NormalizedAddress = "desk@acme.example",
                IsShared = true,
                ConnectionId = office.Connection.Id,
            };
            await services.GetRequiredService<IMailboxStore>().AddAsync(desk);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync();
            return (await services.GetRequiredService<ActionDefinitionManager>().AddAsync(
                new ActionDetails(
                    "From the desk", [TicketUse.Opportunity], true, false, null, true, FromSetting.Of(desk.Id), ""))).Value!.Id;
        });
        var composer = await anna.GetAsync(await ReplyAsync(anna, await anna.NewTicketAsync("No mailbox left")));

        var page = await anna.SubmitAsync(
            composer, null, ("Form.ActionId", action), ("Form.Subject", "Kept subject"), ("Form.Html", "<div>Kept words</div>"));

        Assert.Empty(page.Document.QuerySelectorAll("form[data-sm-composer]"));
        Assert.Equal("Kept subject", page.Document.QuerySelector("#written-subject")!.GetAttribute("value"));
        Assert.Contains("Kept words", page.Document.QuerySelector("#written-text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotation_SentBefore_IsSaidBeforeItIsSentAgain()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Twice offered");
        var made = await anna.FollowAsync(await anna.FillAsync(
            $"/QuotationEditor/New/{ticket}", ("Form.Lines[0].Description", "Panels"), ("Form.Lines[0].UnitPrice", "100")));
        var composer = $"/Compose/Quotation/{made.Path.Split('?')[0].Split('/')[^1]}";
        Assert.DoesNotContain("was already sent", (await anna.GetAsync(composer)).Text, StringComparison.Ordinal);

        await anna.FillAsync(composer, ("Form.To", Prospect));

        Assert.Contains("was already sent", (await anna.GetAsync(composer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SharedMailbox_SharedWithOneAgent_SendsForHimAlone()
    {
        using var ada = await _server.Visitor().SignInAsync(People.Admin);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        var agent = await _server.IdOfAsync("default", People.Ben);
        var added = await ada.FillAsync(
            $"/Mailboxes/Add/{office.Connection.Id}?shared=true", ("Form.Address", "support@acme.example"), ("Form.SharedWith", agent));
        var list = await ada.FollowAsync(added);

        Assert.True(list.Text.Contains("Shared with Ben", StringComparison.Ordinal), list.Text);
        var ticket = await ben.NewTicketAsync("From support");
        var page = await ben.GetAsync($"/Compose/Run/{ticket}");
        Assert.Contains("No one has signed in to support@acme.example yet", page.Text, StringComparison.Ordinal);
    }

    private static Task<string> ReplyAsync(Visitor visitor, string ticket) => ActionAsync(visitor, ticket, "Reply");

    private static async Task<string> ActionAsync(Visitor visitor, string ticket, string name) =>
        (await visitor.GetAsync($"/Tickets/Details/{ticket}")).Document.QuerySelectorAll("a[href*='/Compose/Run/']")
            .Single(link => link.TextContent.Trim() == name).GetAttribute("href")!;
}
