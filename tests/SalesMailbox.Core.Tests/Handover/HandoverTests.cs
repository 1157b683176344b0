using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Handover;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Inbox;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Handover;

/// <summary>Anna leaves; Ben, an administrator, hands over Anna's mailboxes, email, and tickets.</summary>
public sealed class HandoverTests
{
    [Fact]
    public async Task RunAsync_AnnaLeft_BenHasHerMailboxInboxAndOpenTickets()
    {
        await using var world = await World.CreateAsync();
        await world.Get<IGrantStore>().SaveAsync(new Grant { SubjectId = world.AnnasMailbox.Id, GrantedBy = World.Anna.Id });
        await world.CommitAsync();
        var left = new List<MailMessage>();
        for (var number = 0; number < HandoverManager.BatchSize + 5; number++)
        {
            left.Add(await world.LeaveAsync("clara@brightwell.example", $"Mail {number}"));
        }

        var (open, closed) = (await world.TicketAsync("Roof"), await world.TicketAsync("Floor", open: false));
        world.Leave(World.Anna);

        var preview = (await world.Get<HandoverManager>().PreviewAsync(World.Ben, World.Anna.Id))!;
        Assert.Equal((1, left.Count, 1), (preview.Mailboxes.Count, preview.InboxEmails, preview.OpenTickets));
        var done = await world.Get<HandoverManager>().RunAsync(
            World.Ben, World.Anna.Id, new HandoverChoice(World.Ben.Id, true, true, true));

        Assert.Equal(new HandoverOutcome(1, left.Count, 1), done.Value);
        await world.NewScopeAsync();
        Assert.Equal(World.Ben.Id, (await world.Get<IMailboxStore>().FindAsync(world.AnnasMailbox.Id))!.AgentId);
        Assert.Null(await world.Get<IGrantStore>().FindAsync(world.AnnasMailbox.Id));
        Assert.Equal(left.Count, await world.Get<IMessageStore>().CountInboxAsync(World.Ben.Id));
        var move = (await world.Get<IMessageMoveStore>().ListAsync(left[0].Id))[^1];
        Assert.Equal((MatchReason.HandedOver, World.Ben.Id), (move.Reason, move.AgentId));
        Assert.Equal(World.Ben.Id, (await world.Get<ITicketStore>().FindAsync(open.Id))!.AgentId);
        Assert.Equal(open.LastActivityAt, (await world.Get<ITicketStore>().FindAsync(open.Id))!.LastActivityAt);
        Assert.Equal(World.Anna.Id, (await world.Get<ITicketStore>().FindAsync(closed.Id))!.AgentId);
        Assert.Equal(TimelineTexts.Assigned.With("Ben"), (await world.Get<ITicketStore>()
            .ListEntriesAsync(open.Id, new PageRequest())).Items.Single(entry => entry.Kind == TimelineKind.Changed).What);
        Assert.True((await world.Get<HandoverManager>().PreviewAsync(World.Ben, World.Anna.Id))!.IsEmpty);
    }

    [Fact]
    public async Task RunAsync_MessagesThatAreDone_AreBensAndStayDone()
    {
        await using var world = await World.CreateAsync();
        var done = new List<MailMessage>();
        for (var number = 0; number < HandoverManager.BatchSize + 5; number++)
        {
            var message = await world.LeaveAsync("clara@brightwell.example", $"Mail {number}");
            Assert.True((await world.Get<InboxManager>().DoneAsync(World.Anna, message.Id)).Succeeded);
            done.Add(message);
        }

        await world.LeaveAsync("clara@brightwell.example", "Not done");
        await world.NewScopeAsync();
        world.Leave(World.Anna);

        var preview = (await world.Get<HandoverManager>().PreviewAsync(World.Ben, World.Anna.Id))!;
        Assert.Equal((1, done.Count), (preview.InboxEmails, preview.DoneEmails));
        var outcome = await world.Get<HandoverManager>().RunAsync(
            World.Ben, World.Anna.Id, new HandoverChoice(World.Ben.Id, false, true, false));

        Assert.Equal(done.Count + 1, outcome.Value!.InboxEmails);
        await world.NewScopeAsync();
        Assert.Equal((1, done.Count), (
            await world.Get<IMessageStore>().CountInboxAsync(World.Ben.Id),
            await world.Get<IMessageStore>().CountInboxAsync(World.Ben.Id, done: true)));
        var first = await world.Get<IMessageStore>().FindAsync(done[0].Id);
        Assert.Equal((World.Ben.Id, MessagePlace.Done), (first!.AgentId, first.Place));
        var move = (await world.Get<IMessageMoveStore>().ListAsync(first.Id))[^1];
        Assert.Equal((MatchReason.HandedOver, MessagePlace.Done, MessagePlace.Done), (move.Reason, move.FromPlace, move.ToPlace));
        Assert.True((await world.Get<InboxManager>().MoveBackAsync(World.Ben, first.Id)).Succeeded);
        preview = (await world.Get<HandoverManager>().PreviewAsync(World.Ben, World.Anna.Id))!;
        Assert.Equal((0, 0), (preview.InboxEmails, preview.DoneEmails));
    }

    [Fact]
    public async Task RunAsync_OnlyTheInbox_LeavesTheRest()
    {
        await using var world = await World.CreateAsync();
        await world.LeaveAsync("clara@brightwell.example", "Mail");
        await world.TicketAsync("Roof");

        await world.Get<HandoverManager>().RunAsync(World.Ben, World.Anna.Id, new HandoverChoice(World.Ben.Id, false, true, false));

        var preview = (await world.Get<HandoverManager>().PreviewAsync(World.Ben, World.Anna.Id))!;
        Assert.Equal((1, 0, 1), (preview.Mailboxes.Count, preview.InboxEmails, preview.OpenTickets));
    }

    [Theory]
    [InlineData("anna", true)]
    [InlineData("nobody", true)]
    [InlineData("", true)]
    [InlineData("ben", false)]
    public async Task RunAsync_NoOtherActiveAgentOrNothingChosen_IsRefused(string to, bool inbox)
    {
        await using var world = await World.CreateAsync();

        Assert.False(
            (await world.Get<HandoverManager>().RunAsync(World.Ben, World.Anna.Id, new HandoverChoice(to, false, inbox, false))).Succeeded);
    }

    [Fact]
    public async Task PreviewAndRunAsync_NotAnAdministrator_AreRefused()
    {
        await using var world = await World.CreateAsync();

        Assert.Null(await world.Get<HandoverManager>().PreviewAsync(World.Anna, World.Ben.Id));
        Assert.False((await world.Get<HandoverManager>()
            .RunAsync(World.Anna, World.Ben.Id, new HandoverChoice(World.Anna.Id, true, true, true))).Succeeded);
    }

    [Fact]
    public async Task UpdateAsync_AnnaLeftAndComesBack_NotifiesAdministratorsOnceAndWithdrawsIt()
    {
        await using var world = await World.CreateAsync();
        world.Leave(World.Anna);

        await world.Get<DepartureNotices>().UpdateAsync();
        await world.Get<DepartureNotices>().UpdateAsync();

        var notice = Assert.Single(await NoticesAsync(world));
        Assert.Equal((NoticeKinds.OwnerInactive, World.Anna.Id), (notice.Kind, notice.SubjectId));
        Assert.Equal(HandoverTexts.OwnerInactiveNotice.With("anna@acme.example", "Anna"), notice.Text);

        world.Return(World.Anna);
        await world.Get<DepartureNotices>().UpdateAsync();
        Assert.Empty(await NoticesAsync(world));
    }

    private static async Task<IReadOnlyList<Notice>> NoticesAsync(World world)
    {
        await world.NewScopeAsync();
        return await world.Get<INoticeStore>().ListAsync(World.Ben.Id, false, 10);
    }
}
