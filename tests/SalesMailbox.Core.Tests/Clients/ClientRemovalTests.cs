using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Clients;

public sealed class ClientRemovalTests
{
    [Fact]
    public async Task Check_ClientAndContactWithATicket_AreRefused()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        var removal = world.Get<ClientRemoval>();

        Assert.False((await removal.CheckClientAsync(world.Brightwell.Id)).Succeeded);
        Assert.False((await removal.CheckContactAsync(world.Clara.Id)).Succeeded);
    }

    [Fact]
    public async Task CheckClient_WithContacts_IsRefused()
    {
        await using var world = await World.CreateAsync();

        Assert.False((await world.Get<ClientRemoval>().CheckClientAsync(world.Brightwell.Id)).Succeeded);
        Assert.True((await world.Get<ClientRemoval>().CheckContactAsync(world.Clara.Id)).Succeeded);
    }

    [Fact]
    public async Task CheckClient_WithNotes_IsRefused()
    {
        await using var world = await World.CreateAsync();
        var client = (await world.Get<ClientManager>().CreateAsync(new ClientForm("Other"))).Value!;
        Assert.True((await world.Get<ClientRemoval>().CheckClientAsync(client.Id)).Succeeded);

        await world.Get<ClientManager>().AddNoteAsync(World.Anna, client.Id, new NoteForm("Call"));

        Assert.False((await world.Get<ClientRemoval>().CheckClientAsync(client.Id)).Succeeded);
    }
}
