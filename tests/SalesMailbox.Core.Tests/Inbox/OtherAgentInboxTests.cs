using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Inbox;

public sealed class OthersInboxTests
{
    private static readonly MailReader BenTheAgent = new(World.Ben, UsesInbox: true, SeesTickets: true, SeesClients: true);
    private static readonly MailReader BenTheViewer = BenTheAgent with { SeesAllInboxes = true };

    [Fact]
    public async Task ListAsync_OnlyForThoseWhoMayViewAllInboxes()
    {
        await using var world = await World.CreateAsync();
        await world.LeaveAsync("a@one.example", "For Anna");
        var others = world.Get<OtherAgentInbox>();
        var query = new InboxQuery(World.Anna.Id);

        Assert.Equal("For Anna", Assert.Single((await others.ListAsync(BenTheViewer, query, new PageRequest())).Items).Subject);
        Assert.Empty((await others.ListAsync(BenTheAgent, query, new PageRequest())).Items);
        Assert.Empty((await others.ListAsync(BenTheViewer with { UsesInbox = false }, query, new PageRequest())).Items);
        Assert.Equal("Anna", (await others.FindOwnerAsync(BenTheViewer, World.Anna.Id))!.Name);
        Assert.Null(await others.FindOwnerAsync(BenTheAgent, World.Anna.Id));
        Assert.Equal((2, 0), ((await others.ListOwnersAsync(BenTheViewer)).Count, (await others.ListOwnersAsync(BenTheAgent)).Count));
    }

    [Fact]
    public async Task PeekAsync_AnotherAgentsMail_IsReadWithoutBeingMarked()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("a@one.example", "For Anna");
        var others = world.Get<OtherAgentInbox>();

        Assert.Equal(message.Id, (await others.PeekAsync(BenTheViewer, World.Anna.Id, message.Id))!.Id);
        Assert.Null(await others.PeekAsync(BenTheViewer, World.Ben.Id, message.Id));
        Assert.Null(await others.PeekAsync(BenTheAgent, World.Anna.Id, message.Id));
        Assert.False((await world.AgainAsync(message)).IsRead);
    }

    [Fact]
    public async Task ViewingAllInboxes_GivesNoRightToDoAnything()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var message = await world.LeaveAsync("a@one.example", "For Anna");
        var inbox = world.Get<InboxManager>();

        Assert.True(MailAccess.MayRead(BenTheViewer, message));
        Assert.Null(await inbox.OpenAsync(World.Ben, message.Id));
        Assert.False((await inbox.MarkAsync(World.Ben, message.Id, isRead: true)).Succeeded);
        Assert.False((await inbox.AddToTicketAsync(World.Ben, message.Id, ticket.Id)).Succeeded);
        Assert.False((await inbox.DeleteAsync(World.Ben, message.Id)).Succeeded);
        Assert.False((await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message.Id, ticket.Id)).Succeeded);
        Assert.False(MessageMover.MayMove(World.Ben, message));
    }

    [Theory]
    [InlineData(MessagePlace.Unfiled)]
    [InlineData(MessagePlace.Deleted)]
    public void MayRead_AnotherAgentsMailInNoInbox_StaysUnseen(MessagePlace place)
    {
        var reader = new MailReader(World.Anna, UsesInbox: true, SeesTickets: true, SeesClients: true, SeesAllInboxes: true);

        Assert.False(MailAccess.MayRead(reader, new MailMessage { AgentId = World.Ben.Id, Place = place }));
    }
}
