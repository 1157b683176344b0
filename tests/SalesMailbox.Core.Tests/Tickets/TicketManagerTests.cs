using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Import;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

public sealed class TicketManagerTests
{
    [Fact]
    public async Task EnsureDefaultsAsync_Twice_AddsThemOnce()
    {
        await using var world = await World.CreateAsync();
        await world.Get<TicketManager>().EnsureDefaultsAsync();

        Assert.Equal(3, (await world.Get<ITicketStore>().ListTypesAsync()).Count);
        Assert.Equal(
            [true, true, true, false, false], (await world.Get<ITicketStore>().ListStatusesAsync()).Select(status => status.IsOpen));
    }

    [Fact]
    public async Task EnsureDefaultsAsync_AnotherProcessWasFaster_AddsThemOnce()
    {
        await using var world = await ImportWorld.CreateAsync();
        await world.ReadAsync(async slow =>
        {
            await slow.GetRequiredService<TicketDefaults>().EnsureAsync();
            await using var fast = world.Open();
            await fast.Services.GetRequiredService<TicketManager>().EnsureDefaultsAsync();
            await slow.GetRequiredService<TicketManager>().EnsureDefaultsAsync();
            return true;
        });

        Assert.Equal(3, (await world.ReadAsync(services => services.GetRequiredService<ITicketStore>().ListTypesAsync())).Count);
        Assert.Equal(5, (await world.ReadAsync(services => services.GetRequiredService<ITicketStore>().ListStatusesAsync())).Count);
    }

    [Fact]
    public async Task CreateAsync_BadInput_IsRefusedAtItsField()
    {
        await using var world = await World.CreateAsync();

        var refused = await world.Get<TicketManager>().CreateAsync(
            new NewTicket(" ", TypeId: "no", ClientId: "no", ContactIds: [world.Clara.Id], AgentId: "no"));

        Assert.Equal(["AgentId", "ClientId", "ContactIds", "Summary", "TypeId"], refused.Errors.Select(error => error.Field).Order());
    }

    [Fact]
    public async Task UpdateAsync_Summary_IsFoundByItsNewForm()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var details = new TicketDetails(ticket.TypeId, "Wind  wheel", "", ticket.ClientId, [world.Clara.Id], World.Ben.Id, ticket.Version);

        var updated = await world.Get<TicketManager>().UpdateAsync(ticket.Id, details, World.Anna);
        var stale = await world.Get<TicketManager>().UpdateAsync(ticket.Id, details, World.Anna);

        Assert.True(updated.Succeeded);
        Assert.False(stale.Succeeded);
        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("clara@brightwell.example", "re: wind wheel"))).TicketId);
        var entries = await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest());
        Assert.Contains(
            "Solar roof", entries.Items.Single(entry => entry.Kind == TimelineKind.Changed).What!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CloseAndReopen_WriteTheTimeline()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");

        Assert.False((await world.Get<TicketManager>().CloseAsync(ticket.Id, World.Anna)).Value!.IsOpen);
        world.Time.Advance(TimeSpan.FromMinutes(1));
        var reopened = (await world.Get<TicketManager>().ReopenAsync(ticket.Id, World.Anna)).Value!;

        Assert.True(reopened.IsOpen);
        Assert.Null(reopened.ClosedAt);
        var entries = await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest());
        Assert.Equal([TimelineKind.Created, TimelineKind.Closed, TimelineKind.Reopened], entries.Items.Select(entry => entry.Kind));
    }
}
