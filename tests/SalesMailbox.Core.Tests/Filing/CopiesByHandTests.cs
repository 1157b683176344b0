using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Inbox;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Filing;

/// <summary>An agent moves one copy of a message while another copy is filed or linked.</summary>
public sealed class CopiesByHandTests
{
    private const string Sender = "clara@brightwell.example";

    [Fact]
    public async Task MoveToTicketAsync_ACopyIsFiledAtTheSameMoment_TheCopyIsNotLeftOnTheOldTicket()
    {
        await using var world = await World.CreateAsync();
        var (old, target) = (await world.TicketAsync("Roof"), await world.TicketAsync("Floor"));
        var message = world.Mail(Sender, "Roof", change: mail => mail.Fingerprint = "same");
        await world.FileAsync(message);

        // The import decides to follow the first copy to its place; then the agent moves the first copy.
        var copy = world.Mail(Sender, "Roof", world.BensMailbox, mail => mail.Fingerprint = "same");
        await using var import = world.Open();
        await import.Services.GetRequiredService<MessageFiling>().FileAsync(
            world.Connection, world.BensMailbox, copy, new ParsedMessage { Fingerprint = "same" });
        Assert.Equal(old.Id, copy.TicketId);
        Assert.True((await world.Get<MessageMover>().MoveToTicketAsync(World.Anna, message.Id, target.Id)).Succeeded);

        await Assert.ThrowsAsync<ConcurrencyException>(() => import.Services.GetRequiredService<IUnitOfWork>().CommitAsync());
    }

    [Fact]
    public async Task UndoAsync_AnotherAgentsCopyWasLinkedMeanwhile_TheTicketStaysAndShowsThatCopy()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync(Sender, "Heat pumps", change: mail => mail.Fingerprint = "same");
        var copy = world.Mail(Sender, "Heat pumps", world.BensMailbox, mail => mail.Fingerprint = "same");
        var inbox = world.Get<InboxManager>();
        var begun = UndoableAction.Begin(World.Anna, InboxActionKind.NewTicket, world.Time);
        var added = (await inbox.AddNewTicketAsync(
            World.Anna, message.Id, (await inbox.PrepareTicketAsync(World.Anna, message.Id))!)).Value!;
        var action = begun.Ended(world.Time, message.Id);
        Assert.Equal(added.Id, (await world.FileAsync(copy, world.BensMailbox)).TicketId);

        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!.Back);

        await world.NewScopeAsync();
        Assert.NotNull(await world.Get<ITicketStore>().FindAsync(added.Id));
        Assert.NotNull(await world.Get<ITicketStore>().FindEntryAsync(added.Id, copy.Id));
        Assert.Equal(MessagePlace.Inbox, (await world.Get<IMessageStore>().FindAsync(message.Id))!.Place);
    }
}
