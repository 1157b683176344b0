using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Filing;

/// <summary>Messages that earlier versions filed twice, created here as two concurrent importers left them.</summary>
public sealed class CopyRepairTests
{
    private const string Sender = "clara@brightwell.example";

    [Fact]
    public async Task RunAsync_TicketShowsAMessageTwice_ShowsItOnceAndTheHistorySaysSo()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Roof");
        var (first, second) = (await StoreAsync(world, ticket, "Roof"), await StoreAsync(world, ticket, "Roof", ben: true));

        await RunAsync(world);

        Assert.Equal([first.Id], await ShownAsync(world, ticket));
        Assert.Equal(
            [(MatchReason.FiledTwice, ticket.Id)],
            (await world.Get<IMessageMoveStore>().ListAsync(second.Id)).Select(move => (move.Reason, move.ToTicketId)));
        Assert.Equal(ticket.Id, (await world.Get<IMessageStore>().FindAsync(second.Id))!.TicketId);
    }

    [Fact]
    public async Task RunAsync_SentMessageAndItsReceivedCopy_KeepsTheOneThatWasSent()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Roof");
        await StoreAsync(world, ticket, "Roof", ben: true);
        var sent = await StoreAsync(world, ticket, "Roof", change: mail => mail.Direction = MessageDirection.Sent);

        await RunAsync(world);

        Assert.Equal([sent.Id], await ShownAsync(world, ticket));
    }

    [Fact]
    public async Task RunAsync_TwoTicketsNobodyTouched_ClosesTheSecondAndPutsItsCopyOnTheFirst()
    {
        await using var world = await World.CreateAsync();
        var (first, second) = await OpenTwiceAsync(world);

        await RunAsync(world);

        var (kept, closed) = (await TicketAsync(world, first), await TicketAsync(world, second));
        Assert.True(kept.IsOpen);
        Assert.False(closed.IsOpen);
        Assert.Equal([first.Id], await ShownAsync(world, kept));
        Assert.Empty(await ShownAsync(world, closed));
        Assert.Equal(kept.Id, (await world.Get<IMessageStore>().FindAsync(second.Id))!.TicketId);
        Assert.Equal(MatchReason.FiledTwice, (await world.Get<IMessageMoveStore>().ListAsync(second.Id))[^1].Reason);
        Assert.Contains(MoveTexts.OpenedTwiceHere.With(kept.Number), await WhatAsync(world, closed));
        Assert.Contains(MoveTexts.OpenedTwiceThere.With(closed.Number), await WhatAsync(world, kept));
        Assert.Equal(
            (NoticeKinds.DoubleTicket, closed.Id),
            Notice(Assert.Single(await world.Get<INoticeStore>().ListAsync(World.Ben.Id, false, 10))));
    }

    [Fact]
    public async Task RunAsync_SecondTicketWasWorkedOn_StaysAndTakesTheFirstOnesCopy()
    {
        await using var world = await World.CreateAsync();
        var (first, second) = await OpenTwiceAsync(world);
        await world.Get<TicketManager>().AddNoteAsync(second.TicketId!, "She called.", World.Ben);
        await world.NewScopeAsync();

        await RunAsync(world);

        var moved = (await world.Get<IMessageStore>().FindAsync(first.Id))!;
        Assert.Equal(second.TicketId, moved.TicketId);
        Assert.True((await TicketAsync(world, second)).IsOpen);
        Assert.False((await world.Get<ITicketStore>().FindAsync(first.TicketId!))!.IsOpen);
    }

    [Fact]
    public async Task RunAsync_BothWereWorkedOn_LeavesThemAndNotifiesBothAgents()
    {
        await using var world = await World.CreateAsync();
        var (first, second) = await OpenTwiceAsync(world);
        await world.Get<TicketManager>().AddNoteAsync(first.TicketId!, "She called.", World.Anna);
        await world.Get<TicketManager>().AddNoteAsync(second.TicketId!, "She called.", World.Ben);
        await world.NewScopeAsync();

        await RunAsync(world);

        Assert.True((await TicketAsync(world, first)).IsOpen);
        Assert.True((await TicketAsync(world, second)).IsOpen);
        foreach (var agent in new[] { World.Anna, World.Ben })
        {
            Assert.Equal(NoticeKinds.DoubleTicket, Assert.Single(await world.Get<INoticeStore>().ListAsync(agent.Id, false, 10)).Kind);
        }
    }

    [Fact]
    public async Task RunAsync_OpenedMuchLaterOrByHand_AreLeft()
    {
        await using var world = await World.CreateAsync();
        var (first, second) = await OpenTwiceAsync(world, apart: TimeSpan.FromHours(1));

        await RunAsync(world);

        Assert.True((await TicketAsync(world, first)).IsOpen);
        Assert.True((await TicketAsync(world, second)).IsOpen);
    }

    [Fact]
    public async Task RunAsync_Done_LooksAtNothingAgain()
    {
        await using var world = await World.CreateAsync();
        await RunAsync(world);
        var ticket = await world.TicketAsync("Roof");
        await StoreAsync(world, ticket, "Roof");
        await StoreAsync(world, ticket, "Roof", ben: true);

        await RunAsync(world);

        Assert.True((await world.Get<ISettingsStore>().GetAsync<CopyRepairState>()).IsDone);
        Assert.Equal(2, (await ShownAsync(world, ticket)).Count);
    }

    private static (string, string?) Notice(Notice notice) => (notice.Kind, notice.SubjectId);

    private static async Task RunAsync(World world)
    {
        await world.NewScopeAsync();
        await world.Get<CopyRepair>().RunAsync();
        await world.NewScopeAsync();
    }

    /// <summary>Stores a message on the ticket with its own timeline entry, whatever else is there.</summary>
    private static async Task<MailMessage> StoreAsync(
        World world, Ticket ticket, string subject, bool ben = false, Action<MailMessage>? change = null)
    {
        var message = world.Mail(Sender, subject, ben ? world.BensMailbox : world.AnnasMailbox, mail =>
        {
            (mail.Fingerprint, mail.Place, mail.TicketId) = (subject, MessagePlace.Ticket, ticket.Id);
            change?.Invoke(mail);
        });
        await world.Get<IMessageStore>().AddAsync(message);
        await world.Get<ITicketStore>().AddEntryAsync(
            new TimelineEntry
            {
                TicketId = ticket.Id,
                Kind = TimelineKind.Email,
                At = message.ReceivedAt,
                MessageId = message.Id,
                Text = subject,
            });
        await world.CommitAsync();
        await world.NewScopeAsync();
        return message;
    }

    /// <summary>
    /// Simulates two importers that didn't see each other's copy: the fingerprints are different while they decide, and equal afterwards.
    /// </summary>
    private static async Task<(MailMessage First, MailMessage Second)> OpenTwiceAsync(World world, TimeSpan? apart = null)
    {
        var first = world.Mail(Sender, "Roof");
        await world.FileAsync(first);
        if (apart is { } time)
        {
            world.Time.Advance(time);
        }

        world.Connection.ThreadMatching = false;
        var second = world.Mail(Sender, "Other", world.BensMailbox);
        await world.FileAsync(second, world.BensMailbox);
        foreach (var id in new[] { first.Id, second.Id })
        {
            var message = (await world.Get<IMessageStore>().FindAsync(id))!;
            message.Fingerprint = "same";
            await world.Get<IMessageStore>().UpdateAsync(message);
        }

        await world.CommitAsync();
        await world.NewScopeAsync();
        return (first, second);
    }

    private static async Task<Ticket> TicketAsync(World world, MailMessage message) =>
        (await world.Get<ITicketStore>().FindAsync((await world.Get<IDecisionStore>().FindAsync(message.Id))!.TicketId!))!;

    private static async Task<IReadOnlyList<string?>> ShownAsync(World world, Ticket ticket) =>
        [.. (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items
            .Where(entry => entry.Kind == TimelineKind.Email)
            .Select(entry => entry.MessageId)];

    private static async Task<IReadOnlyList<CodedText?>> WhatAsync(World world, Ticket ticket) =>
        [.. (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items.Select(entry => entry.What)];
}
