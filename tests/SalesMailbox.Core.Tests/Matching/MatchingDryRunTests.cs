using System.Text;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

public sealed class MatchingDryRunTests
{
    [Fact]
    public async Task RunAsync_OtherMatchingType_ShowsTheDifferenceAndWritesNothing()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var same = world.Mail("clara@brightwell.example", "Solar roof");
        var differs = world.Mail("dan@brightwell.example", "Wind wheel");
        var alone = world.Mail("nora@northwind.example", "Heat pumps");
        foreach (var mail in new[] { same, alone, differs })
        {
            await world.FileAsync(mail);
        }

        var ticketsBefore = (await world.Get<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest())).Items.Count;

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 7);

        var rows = report.Rows.ToDictionary(row => row.MessageId);
        Assert.Equal((3, 1), (report.Totals.Messages, report.Totals.Changed));
        Assert.False(rows[same.Id].Changed);
        Assert.True(rows[differs.Id].Changed);
        Assert.Equal(ticket.Id, rows[differs.Id].ThenTicket!.Id);
        Assert.Equal((MatchVerdict.NewTicket, false), (rows[alone.Id].Then, rows[alone.Id].Changed));
        Assert.Equal(ticketsBefore, (await world.Get<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest())).Items.Count);
    }

    [Fact]
    public async Task RunAsync_ThreadOnlyInReferences_IsReadFromTheRawMessage()
    {
        await using var world = await World.CreateAsync();
        var first = world.Mail("nora@northwind.example", "Heat pumps");
        var opened = await world.FileAsync(first);
        var reply = world.Mail("nora@northwind.example", "Other subject");
        await world.FileAsync(reply);
        world.Raw.Messages[reply.RawHash] = Encoding.ASCII.GetBytes($"References: <{first.InternetMessageId}>\r\nSubject: x\r\n\r\nbody");

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailAddressAndSubject, 7);

        var row = report.Rows.Single(row => row.MessageId == reply.Id);
        Assert.Equal((MatchReason.Thread, opened.TicketId), (row.ThenReason, row.ThenTicket?.Id));
    }

    [Fact]
    public async Task RunAsync_Cancelled_Stops()
    {
        await using var world = await World.CreateAsync();
        await world.FileAsync(world.Mail("nora@northwind.example", "Heat pumps"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 7, null, new CancellationToken(true)));
    }

    [Fact]
    public async Task RunAsync_ManyMails_TellsItsProgressAndForgetsBatchByBatch()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        await StoreAsync(world, 1_050);
        var progress = new Progress();

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 30, progress);

        Assert.Equal((1_050, 350), (report.Totals.Messages, report.Totals.Changed));
        Assert.Equal(Enumerable.Range(1, 10).Select(batch => batch * 100).Append(1_050), progress.Told.Select(told => told.Messages));
        Assert.Equal(progress.Told[^1], new DryRunProgress(1_050, 350));
        Assert.Equal(11, world.ScopesOpened);
        Assert.Equal((700, 350), (report.Totals.Then[MatchVerdict.NewTicket], report.Totals.Then[MatchVerdict.Matched]));
    }

    [Fact]
    public async Task RunAsync_CancelledInTheMiddle_StopsBeforeTheNextMail()
    {
        await using var world = await World.CreateAsync();
        await StoreAsync(world, 350);
        using var stop = new CancellationTokenSource();
        var progress = new Progress { Then = told => _ = told.Messages < 200 ? Task.CompletedTask : stop.CancelAsync() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 30, progress, stop.Token));

        Assert.Equal([100, 200], progress.Told.Select(told => told.Messages));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 7)]
    [InlineData(100_000, MatchingDryRun.MaxDays)]
    public async Task RunAsync_Days_AreHeldWithinTheirBounds(int days, int taken)
    {
        await using var world = await World.CreateAsync();

        var report = await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, days);

        Assert.Equal(world.Time.GetUtcNow().AddDays(-taken), report.Since);
    }

    [Fact]
    public async Task RunAsync_MailboxesWithMatchingOff_AreLeftOut()
    {
        await using var world = await World.CreateAsync();
        world.AnnasMailbox.MatchingEnabled = false;
        await world.Get<IMailboxStore>().UpdateAsync(world.AnnasMailbox);
        await world.CommitAsync();
        await world.FileAsync(world.Mail("nora@northwind.example", "Heat pumps"));

        Assert.Equal(0, (await world.Get<MatchingDryRun>().RunAsync(world.Connection.Id, MatchingType.EmailDomain, 7)).Totals.Messages);
    }

    [Fact]
    public void Tally_MoreMailThanRows_CountsAllAndKeepsTheFirst()
    {
        var tally = new DryRunTally();
        var decision = new MatchDecision { Verdict = MatchVerdict.Inbox };
        for (var number = 0; number <= MatchingDryRun.MaxRows; number++)
        {
            tally.Add(new MailMessage(), decision, decision, new Dictionary<string, DryRunTicket>());
        }

        Assert.Equal((MatchingDryRun.MaxRows, MatchingDryRun.MaxRows + 1), (tally.Rows.Count, tally.Totals().Messages));
    }

    /// <summary>Stores messages that were imported before there was a ticket. Every third one is from a client's domain.</summary>
    private static async Task StoreAsync(World world, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var message = world.Mail(
                number % 3 == 0 ? $"p{number}@brightwell.example" : $"p{number}@prospect{number}.example", $"Question {number}");
            await world.Get<IMessageStore>().AddAsync(message);
            await world.Get<IDecisionStore>().AddAsync(
                new MatchDecision { MessageId = message.Id, Verdict = MatchVerdict.NewTicket, Reason = MatchReason.NothingMatched });
        }

        await world.CommitAsync();
        await world.NewScopeAsync();
    }

    private sealed class Progress : IProgress<DryRunProgress>
    {
        public List<DryRunProgress> Told { get; } = [];

        public Action<DryRunProgress> Then { get; init; } = _ => { };

        public void Report(DryRunProgress value)
        {
            Told.Add(value);
            Then(value);
        }
    }
}
