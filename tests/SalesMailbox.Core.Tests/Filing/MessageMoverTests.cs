using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Filing;

public sealed class MessageMoverTests
{
    [Fact]
    public async Task MoveToTicketAsync_ThereAndBack_KeepsTheHistory()
    {
        await using var world = await World.CreateAsync();
        var from = await world.TicketAsync("Solar roof");
        var to = await world.TicketAsync("Other");
        var message = world.Mail("clara@brightwell.example", "Solar roof");
        await world.FileAsync(message);

        Assert.True((await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message.Id, to.Id)).Succeeded);
        await world.NewScopeAsync();
        var old = await world.Get<ITicketStore>().ListEntriesAsync(from.Id, new PageRequest());
        Assert.Contains(old.Items, entry => entry.Kind == TimelineKind.EmailMovedAway && entry.What!.Is(MoveTexts.MovedTo)
            && Equals("Other", entry.What.Arguments[2]));
        Assert.DoesNotContain(old.Items, entry => entry.Kind == TimelineKind.Email);

        Assert.True((await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, message.Id, from.Id)).Succeeded);
        Assert.True((await world.Get<MessageMover>().MoveToInboxAsync(World.Ben, message.Id)).Succeeded);
        await world.NewScopeAsync();
        var moves = await world.Get<IMessageMoveStore>().ListAsync(message.Id);
        Assert.Equal([from.Id, to.Id, from.Id, null], moves.Select(move => move.ToTicketId));
        Assert.Equal(MessagePlace.Inbox, (await world.Get<IMessageStore>().FindAsync(message.Id))!.Place);
    }

    [Fact]
    public async Task MoveToInboxAsync_SentMail_IsTakenOffItsTicketAndItsReceivedCopyGoesToTheInbox()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var sent = world.Mail(
            "anna@acme.example", "To both", change: mail => (mail.Direction, mail.Fingerprint) = (MessageDirection.Sent, "same"));
        var received = world.Mail("anna@acme.example", "To both", world.BensMailbox, mail => mail.Fingerprint = "same");
        await world.FileAsync(sent);
        await world.FileAsync(received, world.BensMailbox);
        var mover = world.Get<MessageMover>();
        Assert.True((await mover.MoveToTicketAsync(World.Anna, sent.Id, ticket.Id)).Succeeded);

        Assert.True((await mover.MoveToInboxAsync(World.Anna, sent.Id)).Succeeded);

        Assert.NotEmpty((await mover.MoveToInboxAsync(World.Anna, sent.Id)).Errors);
        await world.NewScopeAsync();
        var messages = world.Get<IMessageStore>();
        Assert.Equal(MessagePlace.Unfiled, (await messages.FindAsync(sent.Id))!.Place);
        Assert.Equal(MessagePlace.Inbox, (await messages.FindAsync(received.Id))!.Place);
        var entries = await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest());
        Assert.Contains(entries.Items, entry => entry.What?.Is(MoveTexts.TakenOff) == true);
    }

    [Fact]
    public async Task MoveToTicketAsync_LinkedCopies_GoAlong()
    {
        await using var world = await World.CreateAsync();
        var to = await world.TicketAsync("Other");
        var message = world.Mail("nora@northwind.example", "One", change: mail => mail.Fingerprint = "same");
        var copy = world.Mail("nora@northwind.example", "One", world.BensMailbox, mail => mail.Fingerprint = "same");
        await world.FileAsync(message);
        await world.FileAsync(copy, world.BensMailbox);

        Assert.True((await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, copy.Id, to.Id)).Succeeded);

        await world.NewScopeAsync();
        Assert.All(await world.Get<IMessageStore>().FindManyAsync([message.Id, copy.Id]), stored => Assert.Equal(to.Id, stored.TicketId));
        Assert.Single(
            (await world.Get<ITicketStore>().ListEntriesAsync(to.Id, new PageRequest())).Items, entry => entry.Kind == TimelineKind.Email);
    }
}
