using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

public sealed class TicketRemovalTests
{
    [Fact]
    public async Task Clear_WithMail_IsRefusedAndTheTimelineStays()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var store = world.Get<ITicketStore>();
        await store.AddEntryAsync(new TimelineEntry { TicketId = ticket.Id, Kind = TimelineKind.Email, MessageId = "mail" });
        await world.CommitAsync();

        Assert.False((await world.Get<TicketRemoval>().ClearAsync(ticket.Id)).Succeeded);

        await world.CommitAsync();
        Assert.NotEmpty((await store.ListEntriesAsync(ticket.Id, new PageRequest())).Items);
    }

    [Fact]
    public async Task Clear_WithNotesOnly_EmptiesTheTimeline()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.Get<TicketManager>().AddNoteAsync(ticket.Id, "Called.", World.Anna);

        Assert.True((await world.Get<TicketRemoval>().ClearAsync(ticket.Id)).Succeeded);

        await world.CommitAsync();
        await world.NewScopeAsync();
        Assert.Empty((await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items);
    }
}
