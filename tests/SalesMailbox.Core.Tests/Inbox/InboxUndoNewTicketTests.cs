using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Inbox;

/// <summary>Undo removes what "Add new opportunity" created, unless it has been used since.</summary>
public sealed class InboxUndoNewTicketTests
{
    [Fact]
    public async Task UndoAsync_NothingElseHappened_RemovesTicketClientAndContact()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("nora@northwind.example", "Heat pumps");
        var (ticket, action) = await AddNewAsync(world, message);

        Assert.Single((await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!.Back);

        var back = await world.AgainAsync(message);
        Assert.Equal((MessagePlace.Inbox, null, null), (back.Place, back.ClientId, back.ContactId));
        Assert.Null(await world.Get<ITicketStore>().FindAsync(ticket.Id));
        Assert.Empty((await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items);
        Assert.Null(await world.Get<IClientStore>().FindAsync(ticket.ClientId!));
        Assert.Null(await world.Get<IClientStore>().FindContactByEmailAsync("nora@northwind.example"));
        Assert.Null(await world.Get<IClientStore>().FindByDomainAsync("northwind.example"));
    }

    [Fact]
    public async Task UndoAsync_ClientAndContactWereThereBefore_StayAndMarkTheMail()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync(world.Clara.Email, "Heat pumps");
        var (_, action) = await AddNewAsync(world, message);

        await world.Get<InboxUndo>().UndoAsync(World.Anna, action);

        var back = await world.AgainAsync(message);
        Assert.Equal((world.Brightwell.Id, world.Clara.Id), (back.ClientId, back.ContactId));
        Assert.NotNull(await world.Get<IClientStore>().FindContactAsync(world.Clara.Id));
    }

    [Fact]
    public async Task UndoAsync_SomebodyWroteANoteOnTheTicket_BringsTheMailBackAndSaysThatTheTicketStays()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("nora@northwind.example", "Heat pumps");
        var (ticket, action) = await AddNewAsync(world, message);
        await world.Get<TicketManager>().AddNoteAsync(ticket.Id, "She called.", World.Ben);

        var undone = (await world.Get<InboxUndo>().UndoAsync(World.Anna, action)).Value!;

        Assert.Equal(FilingTexts.TicketStays.With(ticket.Number, "Heat pumps"), Assert.Single(undone.Notes));
        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(message)).Place);
        Assert.Equal(
            [TimelineKind.Created, TimelineKind.Note, TimelineKind.EmailMovedAway],
            (await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest())).Items.Select(entry => entry.Kind).Order());
        Assert.NotNull(await world.Get<IClientStore>().FindAsync(ticket.ClientId!));
    }

    [Fact]
    public async Task UndoAsync_SomebodyUsedTheNewClientSince_RemovesTheTicketAlone()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("nora@northwind.example", "Heat pumps");
        var (ticket, action) = await AddNewAsync(world, message);
        await world.Get<ClientManager>().AddNoteAsync(World.Ben, ticket.ClientId!, new NoteForm("Called", "Nice people."));

        await world.Get<InboxUndo>().UndoAsync(World.Anna, action);

        var back = await world.AgainAsync(message);
        Assert.Null(await world.Get<ITicketStore>().FindAsync(ticket.Id));
        Assert.NotNull(await world.Get<IClientStore>().FindAsync(ticket.ClientId!));
        Assert.Equal((ticket.ClientId, null), (back.ClientId, back.ContactId));
    }

    [Fact]
    public async Task UndoAsync_SomebodyRenamedTheNewClientSince_KeepsIt()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("nora@northwind.example", "Heat pumps");
        var (ticket, action) = await AddNewAsync(world, message);
        var client = (await world.Get<IClientStore>().FindAsync(ticket.ClientId!))!;
        Assert.True((await world.Get<ClientManager>()
            .UpdateAsync(client.Id, new ClientForm("Northwind Inc.", client.Domains.AsReadOnly()) { Version = client.Version })).Succeeded);

        await world.Get<InboxUndo>().UndoAsync(World.Anna, action);

        await world.NewScopeAsync();
        Assert.Equal("Northwind Inc.", (await world.Get<IClientStore>().FindAsync(ticket.ClientId!))!.Name);
    }

    private static async Task<(Ticket Ticket, UndoableAction Action)> AddNewAsync(World world, MailMessage message)
    {
        var inbox = world.Get<InboxManager>();
        var form = (await inbox.PrepareTicketAsync(World.Anna, message.Id))!;
        var begun = UndoableAction.Begin(World.Anna, InboxActionKind.NewTicket, world.Time);
        var added = await inbox.AddNewTicketAsync(World.Anna, message.Id, form);
        await world.NewScopeAsync();
        return (added.Value!, begun.Ended(world.Time, message.Id));
    }
}
