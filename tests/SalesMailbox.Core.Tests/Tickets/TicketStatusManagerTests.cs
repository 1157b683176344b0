using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Tickets;

public sealed class TicketStatusManagerTests
{
    [Fact]
    public async Task AddAsync_Waiting_EndsWhenTheClientAnswers()
    {
        await using var world = await World.CreateAsync();
        var added = (await world.Get<TicketStatusManager>().AddAsync(new(" Offer sent ", TicketStatusMeaning.Waiting, false, 9))).Value!;
        var ticket = await world.TicketAsync("Solar roof");
        await world.Get<TicketManager>().SetStatusAsync(ticket.Id, added.Id, World.Anna);

        await world.ReceiveAsync("Solar roof");

        Assert.Equal(("Offer sent", true, true), (added.Name, added.IsOpen, added.IsWaiting));
        Assert.Equal("new", (await world.AgainAsync(ticket)).StatusId);
    }

    [Fact]
    public async Task UpdateAsync_OpenStatusInUse_CanBecomeWaitingAndItsTicketsReturnToTheDefault()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.Get<TicketManager>().SetStatusAsync(ticket.Id, "in-progress", World.Anna);
        await world.NewScopeAsync();

        Assert.True((await world.Get<TicketStatusManager>()
            .UpdateAsync("in-progress", new("In progress", TicketStatusMeaning.Waiting, false, 1))).Succeeded);
        await world.ReceiveAsync("Solar roof");

        Assert.Equal("new", (await world.AgainAsync(ticket)).StatusId);
    }

    [Fact]
    public async Task UpdateAsync_Default_TakesItFromTheOther()
    {
        await using var world = await World.CreateAsync();

        Assert.True((await world.Get<TicketStatusManager>()
            .UpdateAsync("in-progress", new("In progress", TicketStatusMeaning.Open, true, 1))).Succeeded);

        await world.NewScopeAsync();
        Assert.Equal(
            ["in-progress", "won"],
            (await world.Get<ITicketStore>().ListStatusesAsync()).Where(status => status.IsDefault).Select(status => status.Id));
    }

    [Theory]
    [InlineData("", TicketStatusMeaning.Open, false, 1, "Name")]
    [InlineData("NEW", TicketStatusMeaning.Open, false, 1, "Name")]
    [InlineData("Later", TicketStatusMeaning.Waiting, true, 1, "IsDefault")]
    [InlineData("Later", (TicketStatusMeaning)9, false, 1, "Meaning")]
    [InlineData("Later", TicketStatusMeaning.Open, false, -1, "Position")]
    [InlineData("Later", TicketStatusMeaning.Closed, false, 1001, "Position")]
    public async Task AddAsync_BadInput_IsRefusedAtItsField(
        string name, TicketStatusMeaning meaning, bool isDefault, int position, string field)
    {
        await using var world = await World.CreateAsync();

        var refused = await world.Get<TicketStatusManager>().AddAsync(new(name, meaning, isDefault, position));

        Assert.Equal(field, Assert.Single(refused.Errors).Field);
        await world.NewScopeAsync();
        Assert.Equal(5, (await world.Get<ITicketStore>().ListStatusesAsync()).Count);
    }

    [Fact]
    public async Task UpdateAsync_StatusInUseOrTheLastOpenOne_DoesNotCloseIt()
    {
        await using var world = await World.CreateAsync();
        var manager = world.Get<TicketStatusManager>();
        var ticket = await world.TicketAsync("Solar roof");

        Assert.Equal(
            "Meaning", Assert.Single((await manager.UpdateAsync("new", new("New", TicketStatusMeaning.Closed, false, 0))).Errors).Field);
        await world.NewScopeAsync();
        await world.Get<TicketManager>().SetStatusAsync(ticket.Id, "waiting", World.Anna);
        await world.NewScopeAsync();
        manager = world.Get<TicketStatusManager>();
        Assert.True((await manager.UpdateAsync("new", new("New", TicketStatusMeaning.Closed, false, 0))).Succeeded);
        Assert.Equal("Meaning", Assert.Single(
            (await manager.UpdateAsync("in-progress", new("In progress", TicketStatusMeaning.Waiting, false, 1))).Errors).Field);
    }

    [Fact]
    public async Task RemoveAsync_UsedSetByAnActionOrLast_IsRefused()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        await world.Get<IActionDefinitionStore>().AddAsync(new ActionDefinition { Name = "Ask", NewStatusId = "waiting" });
        await world.CommitAsync();
        var manager = world.Get<TicketStatusManager>();

        Assert.False((await manager.RemoveAsync("new")).Succeeded);
        Assert.False((await manager.RemoveAsync("waiting")).Succeeded);
        Assert.False((await manager.RemoveAsync("none")).Succeeded);
        Assert.True((await manager.RemoveAsync("lost")).Succeeded);
        Assert.False((await manager.RemoveAsync("won")).Succeeded);
    }
}
