using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Demo;
using SalesMailbox.Demo.Content;
using SalesMailbox.Demo.Mails;
using SalesMailbox.Demo.Running;
using SalesMailbox.Server.Demo;

namespace SalesMailbox.Server.Tests.Demo;

/// <summary>The contents that the demo promises to show.</summary>
public sealed class DemoContentTests(RunningDemo running) : IClassFixture<RunningDemo>
{
    private static readonly string[] People = [DemoPeople.Anna, DemoPeople.Ben];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DemoRun Demo => running.Demo;

    [Fact]
    public async Task Connections_OfTheDemo_ShowBothMatchingTypes()
    {
        var connections = await Demo.ConnectionsAsync();

        Assert.Equal(
            [MatchingType.EmailAddressAndSubject, MatchingType.EmailDomain],
            connections.Select(connection => connection.MatchingType).Order());
        Assert.All(connections, connection => Assert.True(connection.IntegratorEnabled));
    }

    [Fact]
    public async Task Mailboxes_OfTheDemo_AreAllSignedInButOne()
    {
        var mailboxes = await Demo.MailboxesAsync();
        var grants = await Demo.ReadAsync<IGrantStore, IReadOnlyList<Grant>>(
            store => store.ListAsync([.. mailboxes.Select(mailbox => mailbox.Id)], Stop));

        var left = Assert.Single(mailboxes, mailbox => grants.All(grant => grant.SubjectId != mailbox.Id));
        Assert.Equal(DemoPeople.Alex, left.Address);
        Assert.Equal(MailboxAccessState.NotAccessible, left.Access);
        Assert.All(mailboxes.Where(mailbox => mailbox != left), mailbox => Assert.Equal(MailboxAccessState.Accessible, mailbox.Access));
        Assert.Contains(Demo.Sandbox.State.Accounts(), account => account.Address == DemoPeople.Alex && account.Unread >= 3);
    }

    [Fact]
    public async Task Content_OfTheDemo_HasClientsPeopleAndTicketsOfAllKinds()
    {
        var clients = await Demo.ClientsAsync();
        var tickets = (await Demo.TicketsAsync()).Items;
        var agents = await Demo.ReadAsync<IAgentDirectory, IReadOnlyList<Agent>>(directory => directory.ListAsync(Stop));

        Assert.All(
            DemoClients.All,
            made => Assert.Contains(clients.Items, client => client.Name == made.Name && client.Domains.Contains(made.Domain)));
        Assert.Equal(DemoPeople.All.Select(person => person.Address).Order(), agents.Select(agent => agent.Email).Order());
        Assert.Equal(
            [(TicketUse.Opportunity, false), (TicketUse.Opportunity, true), (TicketUse.Project, false), (TicketUse.Project, true)],
            tickets.Select(ticket => (ticket.Use, ticket.IsOpen)).Distinct().Order());
        Assert.True(
            tickets.Select(ticket => DateOnly.FromDateTime(ticket.CreatedAt.UtcDateTime)).Distinct().Count() > 10,
            "The tickets were not made over weeks.");
    }

    [Fact]
    public async Task Mails_OfTheDemo_AreAllAccountedForAndNoneIsParked()
    {
        foreach (var mailbox in (await Demo.MailboxesAsync()).Where(mailbox => mailbox.Address != DemoPeople.Alex))
        {
            var report = await Demo.ReadAsync<CompletenessChecker, CompletenessReport>(checker => checker.CheckAsync(mailbox.Id, Stop));
            Assert.True(
                report.IsComplete && report.AtService == report.Accounted && report.AtService > 0,
                $"{mailbox.Address}: {report.Accounted} of {report.AtService}");
        }

        Assert.All(await Demo.LedgerAsync(), counts => Assert.Equal((0, 0), (counts.Parked, counts.Pending)));
        Assert.InRange(AllMails.List.Count, 40, 50);
        Assert.InRange((await Demo.MessagesAsync()).Count, 40, 50);
    }

    [Fact]
    public async Task Decisions_OfTheDemo_ShowEveryReason()
    {
        MatchReason[] promised =
        [
            MatchReason.MatchingOff, MatchReason.SameMailElsewhere, MatchReason.Thread, MatchReason.BounceOfTicketMail,
            MatchReason.AddressAndSubject,
            MatchReason.Domain, MatchReason.NothingMatched, MatchReason.Ambiguous, MatchReason.OwnDomain, MatchReason.AutoReply,
            MatchReason.Bounce,
            MatchReason.ListMail, MatchReason.SentCopy,
        ];

        var reasons = (await Demo.DecisionsAsync()).Values.Select(decision => decision.Reason).ToHashSet();

        Assert.Empty(promised.Except(reasons));
    }

    [Theory]
    [InlineData("Re: Microsoft 365 migration for 45 users", MatchReason.AddressAndSubject)]
    [InlineData("AW: Angebot WLAN-Ausleuchtung Halle 3", MatchReason.AddressAndSubject)]
    [InlineData("SV: Backup till molnet", MatchReason.AddressAndSubject)]
    [InlineData("Réf: Renouvellement des postes de caisse", MatchReason.AddressAndSubject)]
    [InlineData("Re: 拠点間VPNのお見積り", MatchReason.AddressAndSubject)]
    [InlineData("Which weekend? (was: user list)", MatchReason.Thread)]
    [InlineData("RE: Microsoft 365 migration for 45 users", MatchReason.Thread)]
    [InlineData("Re: Scan stations for the second floor", MatchReason.Thread)]
    [InlineData("Undeliverable: Microsoft 365 migration for 45 users", MatchReason.BounceOfTicketMail)]
    [InlineData("Re: Phone system for the Camden clinic", MatchReason.NothingMatched)]
    [InlineData("Fråga om nätverket i bryggsalen", MatchReason.NothingMatched)]
    [InlineData("Wi-Fi for a holiday park", MatchReason.NothingMatched)]
    [InlineData("Zugang am Samstag", MatchReason.Domain)]
    [InlineData("Landlord has named a date", MatchReason.Ambiguous)]
    [InlineData("Automatische Antwort: Terminvorschläge Messung", MatchReason.AutoReply)]
    public async Task Mail_OfTheDemo_IsFiledForTheReasonItStandsFor(string subject, MatchReason reason)
    {
        var message = Assert.Single(await Demo.MessagesAsync(), message => message.Subject == subject);

        Assert.Equal(reason, (await Demo.DecisionsAsync())[message.Id].Reason);
    }

    [Fact]
    public async Task Inboxes_OfTheAgents_HoldReadAndUnreadMail()
    {
        var agents = await Demo.ReadAsync<IAgentDirectory, IReadOnlyList<Agent>>(directory => directory.ListAsync(Stop));
        foreach (var agent in agents.Where(agent => People.Contains(agent.Email)))
        {
            var mails = (await Demo.ReadAsync<InboxManager, Page<MailMessage>>(
                inbox => inbox.ListAsync(agent, new(agent.Id), new(null, 100), Stop))).Items;
            Assert.True(mails.Count >= 6, $"{agent.Name} has {mails.Count} mails.");
            Assert.Contains(mails, mail => mail.IsRead);
            Assert.Contains(mails, mail => !mail.IsRead);
        }
    }

    [Fact]
    public async Task Messages_OfTheDemo_KeepWhatTheyWereWrittenWith()
    {
        var messages = await Demo.MessagesAsync();

        Assert.Contains(messages, message => message.InternetMessageId is null);
        Assert.Contains(messages, message => message.RawSize > 3_000_000);
        Assert.Contains(messages, message => message.Attachments.Any(attachment => attachment.IsInline));
        Assert.Contains(messages, message => message.BodyText.Contains("冗長構成", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.BodyText.Contains("神戸で三店舗", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.BodyText.Contains("était conquise", StringComparison.Ordinal));
        Assert.All(messages, message => Assert.InRange(message.ReceivedAt, DateTimeOffset.UtcNow.AddDays(-15), DateTimeOffset.UtcNow));
    }

    [Fact]
    public async Task Mailboxes_AfterTheImports_WereNeverChangedByThem()
    {
        var calls = Demo.Sandbox.State.Calls();

        Assert.Contains(calls, call => call.Name == "messages.get");
        Assert.DoesNotContain(calls, call => call.Changes);
        Assert.Equal(TimeSpan.Zero, Assert.IsType<DemoClock>(((ServerDemo)Demo.App).Services.GetRequiredService<TimeProvider>()).Behind);
        Assert.NotEmpty(await Demo.MailboxesAsync());
    }
}
