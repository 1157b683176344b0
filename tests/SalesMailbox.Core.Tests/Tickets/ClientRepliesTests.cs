using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Inbox;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

public sealed class ClientAnswersTests
{
    private const string New = "new";
    private const string InProgress = "in-progress";
    private const string Waiting = "waiting";

    /// <summary>The received message, and the status that the waiting ticket then has.</summary>
    public static TheoryData<string, Action<MailMessage>?, string> Received => new()
    {
        { "clara@brightwell.example", null, InProgress },
        { "clara@brightwell.example", mail => mail.Kinds = MessageKinds.List, InProgress },
        { "clara@brightwell.example", mail => mail.Kinds = MessageKinds.AutoReply, Waiting },
        { "clara@brightwell.example", mail => mail.Kinds = MessageKinds.Bounce, Waiting },
        { "clara@brightwell.example", mail => mail.Direction = MessageDirection.Sent, Waiting },
        { "clara@brightwell.example", mail => mail.ReceivedAt = mail.ReceivedAt.AddMinutes(-4), InProgress },
        { "clara@brightwell.example", mail => mail.ReceivedAt = mail.ReceivedAt.AddDays(-1), Waiting },
        { "ben@acme.example", null, Waiting },
    };

    [Theory]
    [MemberData(nameof(Received), DisableDiscoveryEnumeration = true)]
    public async Task AddEntryAsync_ByTheImport_EndsTheWaitingOnlyForAnAnswer(string from, Action<MailMessage>? change, string status)
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);
        var message = world.Mail(from, "Solar roof", change: change);

        var stored = (await world.Get<ITicketStore>().FindAsync(ticket.Id))!;
        await world.Get<TicketMail>().AddEntryAsync(stored, message, null, TestContext.Current.CancellationToken);
        await world.CommitAsync();

        Assert.Equal(status, (await world.AgainAsync(ticket)).StatusId);
    }

    [Fact]
    public async Task FileAsync_AnswerToAWaitingTicket_ReturnsItSaysWhyAndNotifiesOnce()
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);

        var message = await world.ReceiveAsync("Solar roof");

        var after = await world.AgainAsync(ticket);
        Assert.Equal((InProgress, null, null), (after.StatusId, after.StatusBeforeWaitingId, after.WaitingSince));
        var entry = (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items[^1];
        Assert.Equal((TimelineKind.ClientAnswered, message.Id, Waiting), (entry.Kind, entry.CauseId, entry.StatusBeforeId));
        Assert.Equal(TimelineTexts.StatusChanged.With("In progress", "Waiting for client"), entry.What);
        var notice = Assert.Single(await NoticesAsync(world));
        Assert.Equal((NoticeKinds.ClientAnswered, ticket.Id), (notice.Kind, notice.SubjectId));

        await SetAsync(world, ticket, Waiting);
        await world.ReceiveAsync("Solar roof");
        Assert.Single(await NoticesAsync(world));
    }

    [Fact]
    public async Task FileAsync_NoticeWasRead_AnotherAnswerIsNotifiedAgain()
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);
        await world.ReceiveAsync("Solar roof");
        await world.Get<TicketReadMarker>().MarkReadAsync(World.Anna, ticket.Id, null);
        Assert.Empty(await NoticesAsync(world));

        await SetAsync(world, ticket, Waiting);
        await world.ReceiveAsync("Solar roof");

        Assert.Single(await NoticesAsync(world));
    }

    [Fact]
    public async Task AddToTicketAsync_OlderEmailByHand_EndsTheWaitingWithoutANoticeForTheActor()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("clara@brightwell.example", "An answer");
        world.Time.Advance(TimeSpan.FromHours(1));
        var ticket = await WaitingAsync(world);

        await world.Get<InboxManager>().AddToTicketAsync(World.Anna, message.Id, ticket.Id);

        Assert.Equal(InProgress, (await world.AgainAsync(ticket)).StatusId);
        Assert.Empty(await NoticesAsync(world));
    }

    [Fact]
    public async Task UndoAsync_AddedByHand_WaitsAgain()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("clara@brightwell.example", "An answer");
        var ticket = await WaitingAsync(world);
        var action = await world.AddToTicketAsync(message, ticket.Id);
        Assert.Equal(InProgress, (await world.AgainAsync(ticket)).StatusId);

        await world.Get<InboxUndo>().UndoAsync(World.Anna, action);

        var after = await world.AgainAsync(ticket);
        Assert.Equal((Waiting, InProgress), (after.StatusId, after.StatusBeforeWaitingId));
        Assert.NotNull(after.WaitingSince);
        Assert.DoesNotContain(
            (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items,
            entry => entry.Kind == TimelineKind.ClientAnswered);
    }

    [Theory]
    [InlineData(null, Waiting)]
    [InlineData(New, New)]
    public async Task MoveToInboxAsync_TheAnswer_WaitsAgainUnlessTheStatusWasSetSince(string? setSince, string expected)
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);
        var message = await world.ReceiveAsync("Solar roof");
        if (setSince is not null)
        {
            await SetAsync(world, ticket, setSince);
        }

        await world.Get<MessageMover>().MoveToInboxAsync(World.Ben, message.Id);

        Assert.Equal(expected, (await world.AgainAsync(ticket)).StatusId);
        var moved = (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items
            .Single(entry => entry.Kind == TimelineKind.EmailMovedAway);
        Assert.Equal(setSince is null, moved.What!.Is(SharedTexts.Lines));
    }

    [Fact]
    public async Task MoveToInboxAsync_AnOlderAnswer_ChangesNothing()
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);
        var first = await world.ReceiveAsync("Solar roof");
        await SetAsync(world, ticket, Waiting);
        await world.ReceiveAsync("Solar roof");

        await world.Get<MessageMover>().MoveToInboxAsync(World.Ben, first.Id);

        Assert.Equal(InProgress, (await world.AgainAsync(ticket)).StatusId);
    }

    [Fact]
    public async Task SetStatusAsync_FromWaitingToAnother_ForgetsTheStatusBefore()
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);
        Assert.Equal(
            (InProgress, true),
            ((await world.AgainAsync(ticket)).StatusBeforeWaitingId, (await world.AgainAsync(ticket)).WaitingSince is not null));

        await SetAsync(world, ticket, New);

        var after = await world.AgainAsync(ticket);
        Assert.Equal((null, null), (after.StatusBeforeWaitingId, after.WaitingSince));
    }

    [Fact]
    public async Task FileAsync_StatusBeforeIsGone_TakesTheDefault()
    {
        await using var world = await World.CreateAsync();
        var ticket = await WaitingAsync(world);
        var store = world.Get<ITicketStore>();
        await store.RemoveStatusAsync((await store.ListStatusesAsync()).Single(status => status.Id == InProgress));
        await world.CommitAsync();

        await world.ReceiveAsync("Solar roof");

        Assert.Equal(New, (await world.AgainAsync(ticket)).StatusId);
    }

    /// <summary>Creates a ticket that was in progress and is now waiting.</summary>
    private static async Task<Ticket> WaitingAsync(World world)
    {
        var ticket = await world.TicketAsync("Solar roof");
        await SetAsync(world, ticket, InProgress);
        await SetAsync(world, ticket, Waiting);
        await world.NewScopeAsync();
        return ticket;
    }

    private static async Task SetAsync(World world, Ticket ticket, string statusId)
    {
        await world.NewScopeAsync();
        Assert.True((await world.Get<TicketManager>().SetStatusAsync(ticket.Id, statusId, World.Anna)).Succeeded);
    }

    private static async Task<IReadOnlyList<Notice>> NoticesAsync(World world)
    {
        await world.NewScopeAsync();
        return await world.Get<INoticeStore>().ListAsync(World.Anna.Id, true, 10);
    }
}
