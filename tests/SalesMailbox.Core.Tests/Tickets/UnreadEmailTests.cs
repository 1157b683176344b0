using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Inbox;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

public sealed class UnreadEmailTests
{
    [Fact]
    public async Task FileAsync_MatchedEmail_IsNewToTheTicketsAgentOnly()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.AssignAsync(ticket.Id, World.Ben.Id);

        var message = await world.ReceiveAsync("Solar roof");

        Assert.Equal([$"ben:{message.Id}"], await world.MarksAsync(ticket.Id));
        Assert.Equal((0, 1), (await world.UnreadAsync(World.Anna.Id), await world.UnreadAsync(World.Ben.Id)));
    }

    [Fact]
    public async Task FileAsync_OpenedByMatching_IsNewToTheMailboxsAgent()
    {
        await using var world = await World.CreateAsync();

        var decision = await world.FileAsync(world.Mail("nora@northwind.example", "Heat pumps"));

        Assert.Single(await world.MarksAsync(decision.TicketId!));
        Assert.Equal(1, await world.UnreadAsync(World.Anna.Id));
    }

    [Fact]
    public async Task FileAsync_SameMailInTwoMailboxes_IsNewOnce()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.ReceiveAsync("Solar roof", mail => mail.Fingerprint = "same");

        await world.FileAsync(
            world.Mail("clara@brightwell.example", "Solar roof", world.BensMailbox, mail => mail.Fingerprint = "same"), world.BensMailbox);

        Assert.Single(await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task FileAsync_WrittenByTheTicketsAgent_IsNotNewToThatAgent()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var left = world.Mail(World.Anna.Email, "To a colleague", world.BensMailbox);
        await world.FileAsync(left, world.BensMailbox);

        await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, left.Id, ticket.Id);

        Assert.Empty(await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task FileAsync_AnswerWrittenInGmail_ReadsWhatCameBeforeIt()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var first = await world.ReceiveAsync("Solar roof");
        var answer = world.Mail(World.Anna.Email, "Re: Solar roof", change: mail =>
        {
            mail.Direction = MessageDirection.Sent;
            mail.Addresses.Add(new MessageAddress { Role = AddressRole.To, Address = "clara@brightwell.example" });
        });
        var second = await world.ReceiveAsync("Solar roof");
        Assert.Equal(2, (await world.MarksAsync(ticket.Id)).Count);

        await world.FileAsync(answer); // imported late

        Assert.Equal(ticket.Id, (await world.AgainAsync(answer)).TicketId);
        Assert.Equal([$"anna:{second.Id}"], await world.MarksAsync(ticket.Id));
        Assert.NotEqual(first.Id, second.Id);
    }

    [Theory]
    [InlineData("anna", false)]
    [InlineData("ben", true)]
    public async Task AddToTicketAsync_ByHand_IsNewOnlyWhereAnotherAgentDidIt(string actor, bool isNew)
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var message = await world.LeaveAsync("x@new.example", "Hello", isBens: actor == "ben");

        await world.Get<InboxManager>().AddToTicketAsync(actor == "ben" ? World.Ben : World.Anna, message.Id, ticket.Id);

        Assert.Equal(isNew ? 1 : 0, (await world.MarksAsync(ticket.Id)).Count);
    }

    [Fact]
    public async Task MoveToTicketAsync_UnreadEmail_IsReadThereAndNewToTheOtherTicketsAgent()
    {
        await using var world = await World.CreateAsync();
        var from = await world.TicketAsync("Solar roof");
        var to = await world.TicketAsync("Wind wheel");
        var message = await world.ReceiveAsync("Solar roof");

        await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message.Id, to.Id);

        Assert.Empty(await world.MarksAsync(from.Id));
        Assert.Equal([$"anna:{message.Id}"], await world.MarksAsync(to.Id));
        await world.Get<MessageMover>().MoveToInboxAsync(World.Ben, message.Id);
        Assert.Empty(await world.MarksAsync(to.Id));
        Assert.Equal(0, await world.UnreadAsync(World.Anna.Id));
    }

    [Fact]
    public async Task UpdateAsync_Reassigned_TakesTheUnreadAlongAlsoByWayOfNobody()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var first = await world.ReceiveAsync("Solar roof");
        await world.AssignAsync(ticket.Id, null);
        Assert.Equal((0, 0), (await world.UnreadAsync(World.Anna.Id), await world.UnreadAsync(World.Ben.Id)));

        var second = await world.ReceiveAsync("Solar roof");
        await world.AssignAsync(ticket.Id, World.Ben.Id);

        Assert.Equal(new[] { $"ben:{first.Id}", $"ben:{second.Id}" }.Order(StringComparer.Ordinal), await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task UpdateAsync_ReassignedToAnAgentWhoHasTheMark_KeepsOne()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var message = await world.ReceiveAsync("Solar roof");
        await world.Get<TicketReadMarker>().MarkUnreadAsync(World.Ben, ticket.Id);
        Assert.Equal(2, (await world.MarksAsync(ticket.Id)).Count);

        await world.AssignAsync(ticket.Id, World.Ben.Id);

        Assert.Equal([$"ben:{message.Id}"], await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task MarkReadAsync_WhatWasShown_LeavesWhatCameSinceAndOtherAgentsMarks()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var shown = await world.ReceiveAsync("Solar roof");
        await world.Get<TicketReadMarker>().MarkUnreadAsync(World.Ben, ticket.Id);
        var later = await world.ReceiveAsync("Solar roof");

        await world.Get<TicketReadMarker>().MarkReadAsync(World.Anna, ticket.Id, [shown.Id]);

        Assert.Equal(new[] { $"anna:{later.Id}", $"ben:{shown.Id}" }.Order(StringComparer.Ordinal), await world.MarksAsync(ticket.Id));
        await world.Get<TicketReadMarker>().MarkReadAsync(World.Anna, ticket.Id, null);
        Assert.Equal([$"ben:{shown.Id}"], await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task MarkUnreadAsync_ReadTicket_MarksItsNewestReceivedEmailOnce()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        Assert.False((await world.Get<TicketReadMarker>().MarkUnreadAsync(World.Anna, ticket.Id)).Succeeded);
        await world.ReceiveAsync("Solar roof");
        var newest = await world.ReceiveAsync("Solar roof");
        await world.Get<TicketReadMarker>().MarkReadAsync(World.Anna, ticket.Id, null);

        Assert.True((await world.Get<TicketReadMarker>().MarkUnreadAsync(World.Anna, ticket.Id)).Succeeded);
        Assert.True((await world.Get<TicketReadMarker>().MarkUnreadAsync(World.Anna, ticket.Id)).Succeeded);

        Assert.Equal([$"anna:{newest.Id}"], await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task UndoAsync_AddedToAnothersTicket_TakesTheMarkBack()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.AssignAsync(ticket.Id, World.Ben.Id);
        var message = await world.LeaveAsync("x@new.example", "Hello");
        var action = await world.AddToTicketAsync(message, ticket.Id);
        Assert.Single(await world.MarksAsync(ticket.Id));

        await world.Get<InboxUndo>().UndoAsync(World.Anna, action);

        Assert.Empty(await world.MarksAsync(ticket.Id));
    }

    [Fact]
    public async Task CloseAsync_Unread_StaysUnread()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.ReceiveAsync("Solar roof");

        await world.Get<TicketManager>().CloseAsync(ticket.Id, World.Ben);

        Assert.Equal(1, await world.UnreadAsync(World.Anna.Id));
    }

    [Fact]
    public async Task ClearAsync_RemovedTicket_LeavesNoMark()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.Get<IUnreadEmailStore>().AddOnceAsync(
            new UnreadEmail { AgentId = World.Anna.Id, TicketId = ticket.Id, MessageId = "m" });
        await world.CommitAsync();
        await world.NewScopeAsync();

        Assert.True((await world.Get<TicketRemoval>().ClearAsync(ticket.Id)).Succeeded);
        await world.CommitAsync();

        Assert.Equal(0, await world.UnreadAsync(World.Anna.Id));
    }

    [Fact]
    public async Task AddedAsync_AssignedAtTheSameMoment_IsNotLostToTheAgentBefore()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.ReceiveAsync("Solar roof", mail => mail.ReceivedAt = world.Time.GetUtcNow());
        var old = world.Mail(
            "clara@brightwell.example", "Solar roof", change: mail => mail.ReceivedAt = world.Time.GetUtcNow().AddDays(-30));

        // The import reads the ticket, and somebody assigns it before the import commits: the import must notice and try again.
        await world.NewScopeAsync();
        var stale = (await world.Get<ITicketStore>().FindAsync(ticket.Id))!;
        await world.Get<TicketMail>().AddEntryAsync(stale, old, null, TestContext.Current.CancellationToken);
        await using (var other = world.Open())
        {
            var store = other.Services.GetRequiredService<ITicketStore>();
            await store.UpdateAsync((await store.FindAsync(ticket.Id))!);
            await other.Services.GetRequiredService<IUnitOfWork>().CommitAsync();
        }

        await Assert.ThrowsAsync<ConcurrencyException>(world.CommitAsync);
    }
}
