using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Inbox;

public sealed class InboxUndoTests
{
    [Fact]
    public async Task UndoAsync_AddedToTicket_LeavesTheTicketAsItWasAndTellsTheHistory()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var active = ticket.LastActivityAt;
        var message = await world.LeaveAsync("x@new.example", "Hello");
        var action = await world.AddToTicketAsync(message, ticket.Id);

        var undone = (await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!;

        Assert.Equal([message.Id], undone.Back);
        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(message)).Place);
        var last = (await world.Get<IMessageMoveStore>().ListAsync(message.Id))[^1];
        Assert.Equal((World.Anna.Id, MatchReason.Undone, ticket.Id), (last.AgentId, last.Reason, last.FromTicketId));
        Assert.Equal(
            TimelineKind.Created,
            Assert.Single((await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items).Kind);
        Assert.Equal(active, (await world.Get<ITicketStore>().FindAsync(ticket.Id))!.LastActivityAt);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(16, false)]
    public async Task UndoAsync_SomeSecondsLater_WorksUntilTheGraceIsOver(int seconds, bool works)
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var message = await world.LeaveAsync("x@new.example", "Hello");
        var action = await world.AddToTicketAsync(message, ticket.Id);
        world.Time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(works, (await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Succeeded);
        Assert.Equal(works ? MessagePlace.Inbox : MessagePlace.Ticket, (await world.AgainAsync(message)).Place);
    }

    [Fact]
    public async Task UndoAsync_ByAnotherAgentOrWithAnotherMail_IsRefused()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var message = await world.LeaveAsync("x@new.example", "Hello");
        var bens = await world.LeaveAsync("y@new.example", "Ben's", isBens: true);
        await world.Get<InboxManager>().AddToTicketAsync(World.Ben, bens.Id, ticket.Id);
        var action = await world.AddToTicketAsync(message, ticket.Id);

        Assert.False((await world.Get<InboxUndo>().UndoAsync(World.Ben, action)).Succeeded);
        var undone = (await world.Get<InboxUndo>().UndoAsync(World.Anna, action with { MessageIds = [bens.Id] })).Value!;

        Assert.Empty(undone.Back);
        Assert.Equal(MessagePlace.Ticket, (await world.AgainAsync(bens)).Place);
    }

    [Fact]
    public async Task UndoAsync_MovedOnSince_IsNotTouchedAndNamed()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var other = await world.TicketAsync("Wind wheel");
        var stays = await world.LeaveAsync("x@new.example", "Moved on");
        var comes = await world.LeaveAsync("x@new.example", "As it was");
        var action = (await world.Get<InboxBulk>().AddToTicketAsync(World.Anna, [stays.Id, comes.Id], ticket.Id)).Value!.Action!;
        await world.NewScopeAsync();
        await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, stays.Id, other.Id);

        var undone = (await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!;

        Assert.Equal([comes.Id], undone.Back);
        Assert.Equal("Moved on", Assert.Single(undone.Refused).Text.Arguments[0]);
        Assert.Equal(other.Id, (await world.AgainAsync(stays)).TicketId);
    }

    [Fact]
    public async Task UndoAsync_MovedAwayAndBackSince_IsNotTouched()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var other = await world.TicketAsync("Wind wheel");
        var message = await world.LeaveAsync("x@new.example", "There and back");
        var action = await world.AddToTicketAsync(message, ticket.Id);
        await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message.Id, other.Id);
        await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message.Id, ticket.Id);

        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!.Refused);
        Assert.Equal(ticket.Id, (await world.AgainAsync(message)).TicketId);
    }

    [Fact]
    public async Task UndoAsync_SameMailOfAnotherMailboxOnTheTicket_StaysThere()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var bens = await world.LeaveAsync("x@new.example", "To both", isBens: true, message => message.Fingerprint = "same");
        var annas = await world.LeaveAsync("x@new.example", "To both", change: message => message.Fingerprint = "same");
        await world.Get<InboxManager>().AddToTicketAsync(World.Ben, bens.Id, ticket.Id);
        var action = await world.AddToTicketAsync(annas, ticket.Id);

        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!.Back);

        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(annas)).Place);
        Assert.Equal(ticket.Id, (await world.AgainAsync(bens)).TicketId);
    }

    [Fact]
    public async Task AddToTicketAsync_SameMailOfAnotherMailboxIsThere_IsLinkedSaidAndShownOnce()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var bens = await world.LeaveAsync("x@new.example", "To both", isBens: true, message => message.Fingerprint = "same");
        var annas = await world.LeaveAsync("x@new.example", "To both", change: message => message.Fingerprint = "same");
        var begun = UndoableAction.Begin(World.Ben, InboxActionKind.ToTicket, world.Time);

        Assert.False((await world.Get<InboxManager>().AddToTicketAsync(World.Ben, bens.Id, ticket.Id)).Value!.AlreadyShown);
        var action = begun.Ended(world.Time, bens.Id);
        Assert.True((await world.Get<InboxManager>().AddToTicketAsync(World.Anna, annas.Id, ticket.Id)).Value!.AlreadyShown);
        Assert.Equal(ticket.Id, (await world.AgainAsync(annas)).TicketId);
        Assert.Equal([bens.Id], await EmailsAsync(world, ticket));

        // The copy that is shown is moved back, so the ticket shows the other one.
        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Ben, action)).Value!.Back);
        await world.NewScopeAsync();
        Assert.Equal([annas.Id], await EmailsAsync(world, ticket));
    }

    private static async Task<IEnumerable<string?>> EmailsAsync(World world, Ticket ticket) =>
        (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items
            .Where(entry => entry.Kind == TimelineKind.Email)
            .Select(entry => entry.MessageId);

    [Fact]
    public async Task UndoAsync_CrmNote_RemovesTheNote()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("x@new.example", "Hello");
        var action = (await world.Get<InboxBulk>().AddAsCrmNotesAsync(World.Anna, [message.Id], world.Brightwell.Id)).Value!.Action!;
        Assert.Equal(world.Brightwell.Id, (await world.AgainAsync(message)).ClientId);

        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!.Back);

        Assert.Empty((await world.Get<IClientStore>().ListNotesAsync(world.Brightwell.Id, new PageRequest())).Items);
        var back = await world.AgainAsync(message);
        Assert.Equal((MessagePlace.Inbox, null, null), (back.Place, back.CrmNoteId, back.ClientId));
    }

    [Fact]
    public async Task UndoAsync_Deletion_PutsTheMailBackForAdministratorsOnly()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("x@new.example", "Hello", isBens: true);
        var action = (await world.Get<InboxBulk>().DeleteAsync(World.Ben, [message.Id])).Value!.Action!;
        var demoted = World.Ben with { IsAdministrator = false };

        Assert.Equal(
            InboxTexts.Refused.With("Hello", FilingErrors.RestoreForAdministrators.ToCodedText()),
            Assert.Single((await world.Get<InboxUndo>().UndoAsync(demoted, action)).Value!.Refused).Text);
        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Ben, action)).Value!.Back);
        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Ben, action)).Value!.Refused);
        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(message)).Place);
    }
}
