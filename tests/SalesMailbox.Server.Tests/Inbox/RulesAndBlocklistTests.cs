using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Inbox;

/// <summary>"Always do this for this sender", and the private blocklist (B7), as an agent uses them.</summary>
public sealed class RulesAndBlocklistTests(Office office) : IClassFixture<Office>, IAsyncLifetime
{
    private const string Bank = "Bank <bank@money.example>";
    private readonly ServerUnderTest _server = office.Server;
    private SalesConnection _connection = null!;

    public async ValueTask InitializeAsync()
    {
        var existing = await _server.InTenantAsync("default", services => services.GetRequiredService<IConnectionStore>().ListAsync());
        _connection = existing.Count > 0 ? existing[0] : await _server.ConnectAsync();
        if (existing.Count == 0)
        {
            await _server.AddMailboxAsync(_connection, People.Anna);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Always_TickedWhileFiling_FilesTheNextMailOfTheSenderAndSaysWhy()
    {
        const string Sender = "Nora <nora@always.example>";
        var first = await ReceiveAsync("first of Nora", Sender);
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Takes all of Nora");

        var done = await anna.FollowAsync(await anna.FillAsync("/Filing/ToTicket/" + first, ("ticketId", ticket), ("always", "true")));
        _server.Deliver(People.Anna, "second of Nora", Sender);
        await ImportAsync();

        Assert.Contains("From now on, email from nora@always.example is filed like this.", done.Text, StringComparison.Ordinal);
        var page = await anna.GetAsync("/Tickets/Details/" + ticket);
        Assert.Contains("second of Nora", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("second of Nora", await _server.InboxAsync(People.Anna));
        var why = await anna.GetAsync(page.Links.Last(link => link.Contains("/Mail/Why/", StringComparison.Ordinal)));
        Assert.Contains(
            "This is your rule for nora@always.example. It always adds the email to this ticket.", why.Text, StringComparison.Ordinal);
        var list = await anna.GetAsync("/InboxRules");
        Assert.Contains("nora@always.example", list.Text, StringComparison.Ordinal);
        Assert.Contains("once", list.Document.QuerySelector(".sm-table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Always_WhereThereIsARule_ShowsItAndReplacesIt()
    {
        const string Sender = "Rita <rita@replace.example>";
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        await anna.FillAsync("/InboxRules/New", ("Form.Sender", "rita@replace.example"), ("Form.Action", "MarkRead"));
        var id = await ReceiveAsync("of Rita", Sender);

        var form = await anna.GetAsync("/Filing/New/" + id);
        var done = await anna.FollowAsync(await anna.SubmitAsync(form, null, ("Form.NewClientName", "Rita's"), ("always", "true")));

        Assert.Contains("Your rule for this sender: mark as read", form.Text, StringComparison.Ordinal);
        Assert.Contains("Your rule for rita@replace.example was replaced by this one.", done.Text, StringComparison.Ordinal);
        var rule = Assert.Single(await RulesAsync(People.Anna), rule => rule.Sender == "rita@replace.example");
        Assert.Equal((SenderRuleAction.NewOpportunity, 1), (rule.Action, rule.TimesApplied));
    }

    [Fact]
    public async Task New_InAMailboxOfProjects_NamesThemAndTheRuleOpensProjects()
    {
        const string Sender = "Rosa <rosa@projects.example>";
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var id = await ReceiveAsync("roof of Rosa", Sender);
        await MatchToAsync(TicketUse.Project);

        var mail = await anna.GetAsync("/Inbox/Mail/" + id);
        var form = await anna.GetAsync("/Filing/New/" + id);
        await anna.FollowAsync(await anna.SubmitAsync(form, null, ("Form.NewClientName", "Rosa's"), ("always", "true")));

        await MatchToAsync(TicketUse.Opportunity);
        Assert.Contains("Add to existing opportunity or project", mail.Text, StringComparison.Ordinal);
        Assert.Equal("Project", form.Document.QuerySelector("#Form_TypeId option[selected]")!.TextContent);
        var rule = Assert.Single(await RulesAsync(People.Anna), rule => rule.Sender == "rosa@projects.example");
        Assert.Equal(SenderRuleAction.NewProject, rule.Action);
    }

    [Fact]
    public async Task Undo_OfAFilingWithAlways_TakesTheRuleBackToo()
    {
        const string Sender = "Uma <uma@undone.example>";
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var ticket = await anna.NewTicketAsync("Of Uma");
        var id = await ReceiveAsync("once of Uma", Sender);
        var filed = await anna.FollowAsync(await anna.FillAsync("/Filing/ToTicket/" + id, ("ticketId", ticket), ("always", "true")));
        Assert.Contains(await RulesAsync(People.Anna), rule => rule.Sender == "uma@undone.example");

        var undone = await anna.FollowAsync(await anna.SubmitAsync(filed, "/Undo"));

        Assert.Contains("Your rule for uma@undone.example was also removed.", undone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await RulesAsync(People.Anna), rule => rule.Sender == "uma@undone.example");
    }

    [Fact]
    public async Task Always_ActionRefused_MakesNoRule()
    {
        var id = await ReceiveAsync("not filed", "Paul <paul@refused.example>");
        using var anna = await _server.Visitor().SignInAsync(People.Anna);

        var page = await anna.FillAsync("/Filing/Note/" + id, ("Form.ClientId", ""), ("always", "true"));

        Assert.Contains("Form.ClientId", page.FieldsWithErrors);
        Assert.DoesNotContain(await RulesAsync(People.Anna), rule => rule.Sender == "paul@refused.example");
    }

    [Fact]
    public async Task Rules_EditSwitchDelete_AreTheOwnersAlone()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var ben = await _server.Visitor().SignInAsync(People.Ben);
        await anna.FillAsync("/InboxRules/New", ("Form.Sender", "mine.example"), ("Form.Action", "MarkRead"));
        var id = Assert.Single(await RulesAsync(People.Anna), rule => rule.Sender == "mine.example").Id;

        Assert.Equal(HttpStatusCode.NotFound, (await ben.GetAsync("/InboxRules/Edit/" + id)).Status);
        Assert.DoesNotContain("mine.example", (await ben.GetAsync("/InboxRules")).Text, StringComparison.Ordinal);
        var refused = await anna.FillAsync("/InboxRules/Edit/" + id, ("Form.Sender", "no sender"));
        Assert.Equal(["Form.Sender"], refused.FieldsWithErrors);
        Assert.Equal(HttpStatusCode.Redirect, (await anna.FillAsync("/InboxRules/Edit/" + id, ("Form.Sender", "mine2.example"))).Status);
        await anna.SubmitAsync(await anna.GetAsync("/InboxRules"), "/InboxRules/Switch/" + id);
        Assert.Equal(
            ("mine2.example", false),
            (await RulesAsync(People.Anna)).Where(rule => rule.Id == id).Select(rule => (rule.Sender, rule.Enabled)).Single());
        await anna.SubmitAsync(await anna.GetAsync("/InboxRules"), "/InboxRules/Remove/" + id);
        Assert.DoesNotContain(await RulesAsync(People.Anna), rule => rule.Id == id);
    }

    [Fact]
    public async Task Blocklist_SenderAndLabel_AreNeverStoredAndCompletenessIsFull()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        using var admin = await _server.Visitor().SignInAsync(People.Admin);
        var label = _server.Gmail.AddLabel(People.Anna, "Family");
        await anna.FollowAsync(
            await anna.SubmitAsync(await anna.GetAsync("/InboxRules"), "/Blocklist/Add", ("Block.Sender", "bank@money.example")));
        var added = await anna.FollowAsync(await anna.FillAsync("/Blocklist/Label", ("label", "Family")));
        _server.Deliver(People.Anna, "your balance", Bank);
        var home = _server.Gmail.Deliver(
            People.Anna, "From: mum@home.example\r\nSubject: dinner\r\n\r\nAt six.\r\n"u8.ToArray(), ["INBOX", label.Id]);
        await ImportAsync();
        _server.Gmail.RenameLabel(People.Anna, label.Id, "Home");

        Assert.Contains("Family is now on your blocklist", added.Text, StringComparison.Ordinal);
        var inbox = await _server.InboxAsync(People.Anna);
        Assert.DoesNotContain("your balance", inbox);
        Assert.DoesNotContain("dinner", inbox);
        Assert.Contains(_server.Gmail.Calls(People.Anna), call => call.Name == "labels.list");
        Assert.DoesNotContain(_server.Gmail.Calls(People.Anna), call => call.Changes);
        Assert.Contains(
            "label is now called \"Home\". It is still blocked.", (await anna.GetAsync("/InboxRules")).Text, StringComparison.Ordinal);
        var mailbox = Assert.Single(
            await _server.InTenantAsync("default", services => services.GetRequiredService<IMailboxStore>().ListAsync()));
        var report = await _server.InTenantAsync(
            "default", services => services.GetRequiredService<CompletenessChecker>().CheckAsync(mailbox.Id));
        Assert.True(report.IsComplete);
        Assert.Null(await _server.InTenantAsync(
            "default", services => services.GetRequiredService<IMessageStore>().FindByProviderIdAsync(mailbox.Id, home.Id)));

        var activity = await admin.GetAsync("/Activity?id=" + _connection.Id);
        Assert.DoesNotContain("money.example", activity.Text + (await admin.GetAsync("/InboxRules")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocklist_OwnDomain_AsksOnceAndBadInputIsToldAtTheField()
    {
        using var anna = await _server.Visitor().SignInAsync(People.Anna);
        var own = People.Anna[(People.Anna.IndexOf('@', StringComparison.Ordinal) + 1)..];

        var bad = await anna.SubmitAsync(await anna.GetAsync("/InboxRules"), "/Blocklist/Add", ("Block.Sender", "money"));
        var asked = await anna.SubmitAsync(bad, "/Blocklist/Add", ("Block.Sender", own));
        var done = await anna.SubmitAsync(asked, "/Blocklist/Add", ("Block.Sender", own), ("Block.IsSure", "true"));
        var list = await anna.FollowAsync(done);

        Assert.Equal(["Block.Sender"], bad.FieldsWithErrors);
        Assert.Equal(["Block.IsSure"], asked.FieldsWithErrors);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        // Another test's blocked labels contain Anna's mailbox.
        var remove = list.Document.QuerySelectorAll("#blocked li").Select(item => (item, text: item.TextContent))
            .Single(row => row.text.Contains(own, StringComparison.Ordinal) && !row.text.Contains("@" + own, StringComparison.Ordinal)).item
            .QuerySelector("form")!;
        var gone = await anna.FollowAsync(await anna.SubmitAsync(list, remove.GetAttribute("action")));
        Assert.Contains($"{own} is no longer blocked", gone.Text, StringComparison.Ordinal);
    }

    private Task<bool> MatchToAsync(TicketUse use) => _server.InTenantAsync<bool>("default", async services =>
    {
        var mailboxes = services.GetRequiredService<IMailboxStore>();
        var mailbox = Assert.Single(await mailboxes.ListByConnectionAsync(_connection.Id), mailbox => mailbox.Address == People.Anna);
        mailbox.MatchedUse = use;
        await mailboxes.UpdateAsync(mailbox);
        await services.GetRequiredService<IUnitOfWork>().CommitAsync();
        return true;
    });

    private async Task<string> ReceiveAsync(string subject, string from)
    {
        _server.Deliver(People.Anna, subject, from);
        await ImportAsync();
        var agent = await _server.IdOfAsync("default", People.Anna);
        var page = await _server.InTenantAsync(
            "default",
            services => services.GetRequiredService<IMessageStore>().ListInboxAsync(new InboxQuery(agent, subject), new PageRequest()));
        return Assert.Single(page.Items).Id;
    }

    private Task<IReadOnlyList<ImportRun>> ImportAsync() =>
        _server.InTenantAsync(
            "default", services => services.GetRequiredService<ConnectionImporter>().RunAsync(_connection.Id, ImportTrigger.Manual));

    private async Task<IReadOnlyList<SenderRule>> RulesAsync(string agent)
    {
        var id = await _server.IdOfAsync("default", agent);
        return await _server.InTenantAsync("default", services => services.GetRequiredService<ISenderRuleStore>().ListAsync(id));
    }
}
