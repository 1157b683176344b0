using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Filing;

/// <summary>How the import applies an agent's sender rules (B7).</summary>
public sealed class SenderRuleFilingTests
{
    private const string Nora = "nora@northwind.example";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FileAsync_RuleForTheTicket_IsCarriedOutWithMatchingOffAndWithMailMatchingLeft(bool matching)
    {
        await using var world = await MatchingAsync(matching);
        var ticket = await world.TicketAsync("Solar roof");
        var rule = await RuleAsync(world, Nora, SenderRuleAction.AddToTicket, ticket.Id);

        // A newsletter creates no ticket even if matching is on, so it stays in My Inbox.
        var message = world.Mail(Nora, "Hello", change: mail => mail.Kinds = matching ? MessageKinds.List : MessageKinds.None);
        var decision = await world.FileAsync(message);

        Assert.Equal((MatchVerdict.Matched, MatchReason.SenderRule, ticket.Id), (decision.Verdict, decision.Reason, decision.TicketId));
        Assert.Equal((MatchRule.Sender, RuleOutcome.Match), (decision.Rules[^1].Rule, decision.Rules[^1].Outcome));
        Assert.Equal(
            $"This is your rule for {Nora}. It always adds the email to this ticket.",
            world.Get<MatchExplanation>().Explain(decision).Rules[^1].Sentence);
        Assert.StartsWith(
            "This is the mailbox owner's rule for",
            world.Get<MatchExplanation>().Explain(decision, isOwner: false).Rules[^1].Sentence,
            StringComparison.Ordinal);
        Assert.Equal((MessagePlace.Ticket, ticket.Id), await PlaceAsync(world, message));
        Assert.NotNull(await world.Get<ITicketStore>().FindEntryAsync(ticket.Id, message.Id));
        var applied = (await world.Get<ISenderRuleStore>().FindAsync(rule.Id))!;
        Assert.Equal((1, world.Time.GetUtcNow()), (applied.TimesApplied, applied.LastAppliedAt));
    }

    [Fact]
    public async Task FileAsync_MatchedMail_IsNoneOfTheRulesBusiness()
    {
        await using var world = await World.CreateAsync();
        var matched = await world.TicketAsync("Solar roof");
        var other = await world.TicketAsync("Other");
        await RuleAsync(world, "clara@brightwell.example", SenderRuleAction.AddToTicket, other.Id);

        var decision = await world.FileAsync(world.Mail("clara@brightwell.example", "Solar roof"));

        Assert.Equal((MatchReason.AddressAndSubject, matched.Id), (decision.Reason, decision.TicketId));
        Assert.DoesNotContain(decision.Rules, trace => trace.Rule == MatchRule.Sender);
    }

    [Fact]
    public async Task FileAsync_RulesForAddressAndDomain_TheAddressWinsUnlessItIsOff()
    {
        await using var world = await MatchingAsync(false);
        var ticket = await world.TicketAsync("Solar roof");
        await RuleAsync(world, "northwind.example", SenderRuleAction.MarkRead);
        var rule = await RuleAsync(world, Nora, SenderRuleAction.AddToTicket, ticket.Id);

        Assert.Equal(MatchVerdict.Matched, (await world.FileAsync(world.Mail(Nora, "1"))).Verdict);
        Assert.Equal((MatchVerdict.Inbox, MatchReason.SenderRule), await VerdictAsync(world, "nils@northwind.example"));
        Assert.Equal((MatchVerdict.Inbox, MatchReason.MatchingOff), await VerdictAsync(world, "nils@sub.northwind.example"));

        Assert.True((await world.Get<SenderRuleManager>().SwitchAsync(World.Anna, rule.Id, false)).Succeeded);
        Assert.Equal((MatchVerdict.Inbox, MatchReason.SenderRule), await VerdictAsync(world, Nora));
    }

    [Fact]
    public async Task FileAsync_AnotherAgentsRule_DoesNothing()
    {
        await using var world = await MatchingAsync(false);
        await RuleAsync(world, Nora, SenderRuleAction.MarkRead, agent: World.Ben);

        Assert.Equal((MatchVerdict.Inbox, MatchReason.MatchingOff), await VerdictAsync(world, Nora));
    }

    [Fact]
    public async Task FileAsync_TicketClosedMeanwhile_LeavesTheMailAndSaysSo()
    {
        await using var world = await MatchingAsync(false);
        var ticket = await world.TicketAsync("Solar roof");
        var rule = await RuleAsync(world, Nora, SenderRuleAction.AddToTicket, ticket.Id);
        await world.Get<TicketManager>().CloseAsync(ticket.Id, World.Anna);

        var message = world.Mail(Nora, "Hello");
        var decision = await world.FileAsync(message);

        Assert.Equal((MatchVerdict.Inbox, MatchReason.MatchingOff), (decision.Verdict, decision.Reason));
        Assert.Equal((RuleOutcome.NotApplied, TraceNotes.SenderRuleTicketClosed), (decision.Rules[^1].Outcome, decision.Rules[^1].Note));
        Assert.EndsWith(
            $"because ticket #{ticket.Number} is closed.",
            world.Get<MatchExplanation>().Explain(decision).Rules[^1].Sentence,
            StringComparison.Ordinal);
        Assert.Equal((MessagePlace.Inbox, null), await PlaceAsync(world, message));
        Assert.False((await world.Get<IMessageStore>().FindAsync(message.Id))!.IsRead);
        Assert.Equal(0, (await world.Get<ISenderRuleStore>().FindAsync(rule.Id))!.TimesApplied);
    }

    [Fact]
    public async Task FileAsync_RuleForACrmNote_MakesTheNoteOnTheClient()
    {
        await using var world = await MatchingAsync(false);
        await RuleAsync(world, "brightwell.example", SenderRuleAction.CrmNote, clientId: world.Brightwell.Id);
        var message = world.Mail("clara@brightwell.example", "Minutes");

        var decision = await world.FileAsync(message);

        var stored = (await world.Get<IMessageStore>().FindAsync(message.Id))!;
        var note = (await world.Get<IClientStore>().FindNoteAsync(stored.CrmNoteId!))!;
        Assert.Equal((MatchVerdict.CrmNote, MessagePlace.CrmNote), (decision.Verdict, stored.Place));
        Assert.Equal(
            (world.Brightwell.Id, world.Clara.Id, World.Anna.Id, "Minutes", "The body.", message.Id),
            (note.ClientId, note.ContactId!, note.AgentId!, note.Subject, note.Text, note.MessageId!));
        Assert.Equal(note.Id, Assert.Single(await world.Get<IMessageMoveStore>().ListAsync(message.Id)).CrmNoteId);
    }

    [Theory]
    [InlineData(SenderRuleAction.NewOpportunity, TicketUse.Opportunity, TicketUse.Project)]
    [InlineData(SenderRuleAction.NewProject, TicketUse.Project, TicketUse.Opportunity)]
    [InlineData(SenderRuleAction.NewServiceTicket, TicketUse.Service, TicketUse.Opportunity)]
    public async Task FileAsync_NewTicketEachTime_OpensOneAMailOfTheRulesUse(SenderRuleAction action, TicketUse use, TicketUse ofMailbox)
    {
        await using var world = await MatchingAsync(false);
        world.AnnasMailbox.MatchedUse = ofMailbox;
        await RuleAsync(world, Nora, action);

        var first = await world.FileAsync(world.Mail(Nora, "One"));
        var second = await world.FileAsync(world.Mail(Nora, "One"));

        var tickets = await world.Get<ITicketStore>().FindManyAsync([first.TicketId!, second.TicketId!]);
        Assert.Equal([use, use], tickets.Select(ticket => ticket.Use));
        Assert.All(tickets, ticket => Assert.Equal(World.Anna.Id, ticket.AgentId));
    }

    [Theory]
    [InlineData(SenderRuleAction.NewOpportunity, MessageKinds.AutoReply, MatchReason.MatchingOff)]
    [InlineData(SenderRuleAction.NewOpportunity, MessageKinds.Bounce, MatchReason.MatchingOff)]
    [InlineData(SenderRuleAction.NewProject, MessageKinds.AutoReply, MatchReason.MatchingOff)]
    [InlineData(SenderRuleAction.CrmNote, MessageKinds.AutoReply, MatchReason.MatchingOff)]
    [InlineData(SenderRuleAction.MarkRead, MessageKinds.AutoReply, MatchReason.SenderRule)]
    [InlineData(SenderRuleAction.MarkRead, MessageKinds.Bounce, MatchReason.SenderRule)]
    [InlineData(SenderRuleAction.NewOpportunity, MessageKinds.List, MatchReason.MatchingOff)]
    [InlineData(SenderRuleAction.CrmNote, MessageKinds.List, MatchReason.SenderRule)]
    public async Task FileAsync_AutomaticMail_IsMarkedReadButOpensNothing(SenderRuleAction action, MessageKinds kinds, MatchReason reason)
    {
        await using var world = await MatchingAsync(false);
        await RuleAsync(world, Nora, action, clientId: world.Brightwell.Id);
        var message = world.Mail(Nora, "Away", change: mail => mail.Kinds = kinds);

        var decision = await world.FileAsync(message);

        Assert.Equal(reason, decision.Reason);
        Assert.Equal(action == SenderRuleAction.MarkRead, (await world.Get<IMessageStore>().FindAsync(message.Id))!.IsRead);
        Assert.Equal(MatchRule.Sender, Assert.Single(decision.Rules).Rule);
    }

    [Fact]
    public async Task FileAsync_TwoAgentsRulesForTheSameTicket_ShowTheMailOnce()
    {
        await using var world = await MatchingAsync(false);
        world.BensMailbox.MatchingEnabled = false;
        var ticket = await world.TicketAsync("Solar roof");
        await RuleAsync(world, Nora, SenderRuleAction.AddToTicket, ticket.Id);
        await RuleAsync(world, Nora, SenderRuleAction.AddToTicket, ticket.Id, agent: World.Ben);

        await world.FileAsync(world.Mail(Nora, "One", change: mail => mail.Fingerprint = "same"));
        await world.FileAsync(world.Mail(Nora, "One", world.BensMailbox, mail => mail.Fingerprint = "same"), world.BensMailbox);

        var entries = await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest());
        Assert.Single(entries.Items, entry => entry.Kind == TimelineKind.Email);
    }

    [Fact]
    public async Task DryRun_MailFiledByARule_StaysWhereTheRulePutItWhereMatchingLeavesItAgain()
    {
        await using var world = await World.CreateAsync(MatchingType.EmailAddressAndSubject);
        var ticket = await world.TicketAsync("Solar roof");
        var news = world.Mail("clara@brightwell.example", "News", change: mail => mail.Kinds = MessageKinds.List);
        var left = world.Mail(Nora, "News", change: mail => mail.Kinds = MessageKinds.List);
        await RuleAsync(world, "clara@brightwell.example", SenderRuleAction.MarkRead);
        await RuleAsync(world, Nora, SenderRuleAction.AddToTicket, ticket.Id);
        await world.FileAsync(news);
        await world.FileAsync(left);

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 7);

        var rows = report.Rows.ToDictionary(row => row.MessageId);
        Assert.Equal(
            (MatchReason.SenderRule, ticket.Id, false), (rows[left.Id].ThenReason, rows[left.Id].ThenTicket!.Id, rows[left.Id].Changed));
        Assert.Equal((MatchReason.Domain, true), (rows[news.Id].ThenReason, rows[news.Id].Changed));
        Assert.Contains(report.Notes, note => note.Contains("Sender rules", StringComparison.Ordinal));
    }

    private static async Task<World> MatchingAsync(bool enabled)
    {
        var world = await World.CreateAsync();
        world.AnnasMailbox.MatchingEnabled = enabled;
        return world;
    }

    private static async Task<SenderRule> RuleAsync(
        World world, string sender, SenderRuleAction action, string? ticketId = null, string? clientId = null, Agents.Agent? agent = null)
    {
        var saved = await world.Get<SenderRuleManager>().SaveAsync(
            agent ?? World.Anna, null, new SenderRuleForm(sender, action, ticketId, clientId));
        Assert.Empty(saved.Errors);
        return saved.Value!;
    }

    private static async Task<(MatchVerdict, MatchReason)> VerdictAsync(World world, string from)
    {
        var decision = await world.FileAsync(world.Mail(from, "Hello"));
        return (decision.Verdict, decision.Reason);
    }

    private static async Task<(MessagePlace, string?)> PlaceAsync(World world, MailMessage message)
    {
        var stored = (await world.Get<IMessageStore>().FindAsync(message.Id))!;
        return (stored.Place, stored.TicketId);
    }
}
