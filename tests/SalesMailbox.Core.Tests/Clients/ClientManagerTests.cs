using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Clients;

public sealed class ClientManagerTests
{
    [Fact]
    public async Task CreateAsync_DomainOfAnotherClient_IsRefusedAtTheField()
    {
        await using var world = await World.CreateAsync();

        var refused = await world.Get<ClientManager>().CreateAsync(new ClientForm("Other", ["@BRIGHTWELL.example", "no domain!"]));

        Assert.Equal(
            [
                ClientErrors.BadDomain.At("Domains", "no"),
                ClientErrors.BadDomain.At("Domains", "domain!"),
                ClientErrors.DomainTaken.At("Domains", "brightwell.example", world.Brightwell.Name),
            ],
            refused.Errors);
    }

    [Fact]
    public async Task AddContactAsync_AddressTaken_IsRefusedAtTheField()
    {
        await using var world = await World.CreateAsync();

        var refused = await world.Get<ClientManager>().AddContactAsync(
            world.Brightwell.Id, new ContactForm("C", "CLARA@brightwell.example"));

        Assert.Equal(ClientErrors.EmailTaken.At("Email", "clara@brightwell.example"), Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task UpdateContactAsync_NewAddress_IsMatchedAtOnce()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");

        var updated = await world.Get<ClientManager>().UpdateContactAsync(
            world.Clara.Id, new ContactForm("Clara", "clara@new.example", Version: world.Clara.Version));

        Assert.True(updated.Succeeded);
        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("clara@new.example", "Solar roof"))).TicketId);
        Assert.Equal(MatchVerdict.NewTicket, (await world.DecideAsync(world.Mail("clara@brightwell.example", "Solar roof"))).Verdict);
    }

    [Fact]
    public async Task RemoveNoteAsync_WrittenByHand_IsGone()
    {
        await using var world = await World.CreateAsync();
        var manager = world.Get<ClientManager>();
        var note = (await manager.AddNoteAsync(World.Anna, world.Brightwell.Id, new NoteForm("Call"))).Value!;

        Assert.True((await manager.RemoveNoteAsync(note.Id)).Succeeded);

        await world.NewScopeAsync();
        Assert.Null(await world.Get<IClientStore>().FindNoteAsync(note.Id));
    }

    [Fact]
    public async Task RemoveNoteAsync_MadeFromAMail_IsRefusedAndStays()
    {
        await using var world = await World.CreateAsync();
        var note = new CrmNote { ClientId = world.Brightwell.Id, MessageId = "mail" };
        await world.Get<IClientStore>().AddNoteAsync(note);
        await world.CommitAsync();

        Assert.False((await world.Get<ClientManager>().RemoveNoteAsync(note.Id)).Succeeded);

        await world.NewScopeAsync();
        Assert.NotNull(await world.Get<IClientStore>().FindNoteAsync(note.Id));
    }

    [Fact]
    public async Task FindForSenderAsync_ContactThenDomain_NeverOwnOrPublic()
    {
        await using var world = await World.CreateAsync();
        var finder = world.Get<ClientFinder>();

        Assert.Equal(world.Clara.Id, (await finder.FindForSenderAsync("Clara@Brightwell.example")).Contact?.Id);
        Assert.Equal(world.Brightwell.Id, (await finder.FindForSenderAsync("dan@brightwell.example")).Client?.Id);
        Assert.Equal(SenderMatch.None, await finder.FindForSenderAsync("x@acme.example"));
        Assert.Equal(SenderMatch.None, await finder.FindForSenderAsync("x@gmail.com"));
    }
}
