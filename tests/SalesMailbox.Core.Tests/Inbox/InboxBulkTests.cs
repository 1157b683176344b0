using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Inbox;

public sealed class InboxBulkTests
{
    [Fact]
    public async Task AddToTicketAsync_OneWasFiledMeanwhile_FilesTheOthersAndNamesItAndWho()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var first = await world.LeaveAsync("a@one.example", "First");
        var moved = await world.LeaveAsync("b@two.example", "Second");
        var last = await world.LeaveAsync("c@three.example", "Third");
        await world.Get<MessageMover>().MoveToTicketAsync(World.Anna, moved.Id, ticket.Id);
        var other = await world.TicketAsync("Elsewhere");
        await world.NewScopeAsync();
        await world.Get<MessageMover>().MoveToTicketAsync(World.Ben, moved.Id, other.Id);

        var outcome = (await world.Get<InboxBulk>().AddToTicketAsync(World.Anna, [first.Id, moved.Id, last.Id], ticket.Id)).Value!;

        Assert.Equal([first.Id, last.Id], outcome.Done);
        Assert.Equal(InboxTexts.OnTicket.With("Second", other.Number, "Ben"), Assert.Single(outcome.Refused).Text);
        Assert.Equal(ticket.Id, outcome.Ticket!.Id);
        Assert.Equal(outcome.Done, outcome.Action!.MessageIds);
        Assert.Equal(ticket.Id, (await world.AgainAsync(last)).TicketId);
    }

    [Fact]
    public async Task AddToTicketAsync_ClosedTicket_IsRefusedAtItsFieldAndChangesNothing()
    {
        await using var world = await World.CreateAsync();
        var closed = await world.TicketAsync("Done", open: false);
        var message = await world.LeaveAsync("a@one.example", "First");

        var refused = await world.Get<InboxBulk>().AddToTicketAsync(World.Anna, [message.Id], closed.Id);

        Assert.Equal("TicketId", Assert.Single(refused.Errors).Field);
        Assert.Equal(MessagePlace.Inbox, (await world.AgainAsync(message)).Place);
    }

    [Fact]
    public async Task RunAsync_AnotherAgentsMail_IsAnsweredAsIfItWereNotThere()
    {
        await using var world = await World.CreateAsync();
        var bens = await world.LeaveAsync("a@one.example", "Ben's secret", isBens: true);

        var outcome = (await world.Get<InboxBulk>().MarkAsync(World.Anna, [bens.Id, "nothing"], isRead: true)).Value!;

        Assert.Empty(outcome.Done);
        Assert.All(outcome.Refused, refusal => Assert.True(refusal.Text.Is(InboxTexts.NotThere)));
        Assert.False((await world.AgainAsync(bens)).IsRead);
        Assert.Empty(await world.Get<InboxBulk>().FindAsync(World.Anna, [bens.Id]));
    }

    [Fact]
    public async Task RunAsync_NothingOrTooMuchSelected_IsRefused()
    {
        await using var world = await World.CreateAsync();
        var bulk = world.Get<InboxBulk>();

        Assert.False((await bulk.MarkAsync(World.Anna, [], true)).Succeeded);
        Assert.False((await bulk.MarkAsync(World.Anna, [.. Enumerable.Range(0, InboxBulk.Max + 1)
            .Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))], true)).Succeeded);
    }

    [Fact]
    public async Task MarkAsync_SeveralMails_MarksEachInACommitOfItsOwn()
    {
        await using var world = await World.CreateAsync();
        var first = await world.LeaveAsync("a@one.example", "First");
        var second = await world.LeaveAsync("b@two.example", "Second");
        var before = world.ScopesOpened;

        var outcome = (await world.Get<InboxBulk>().MarkAsync(World.Anna, [first.Id, second.Id, first.Id], isRead: true)).Value!;

        Assert.Equal([first.Id, second.Id], outcome.Done);
        Assert.Null(outcome.Action);
        Assert.Equal(2, world.ScopesOpened - before);
        Assert.True((await world.AgainAsync(first)).IsRead);
        await world.Get<InboxBulk>().MarkAsync(World.Anna, [first.Id], isRead: false);
        Assert.False((await world.AgainAsync(first)).IsRead);
    }

    [Fact]
    public async Task AddAsCrmNotesAsync_OneClient_MakesANoteOfEachWithItsOwnContact()
    {
        await using var world = await World.CreateAsync();
        var claras = await world.LeaveAsync(world.Clara.Email, "From Clara");
        var strangers = await world.LeaveAsync("x@new.example", "");

        var outcome = (await world.Get<InboxBulk>().AddAsCrmNotesAsync(World.Anna, [claras.Id, strangers.Id], world.Brightwell.Id)).Value!;

        await world.NewScopeAsync();
        var notes = (await world.Get<IClientStore>().ListNotesAsync(world.Brightwell.Id, new PageRequest())).Items;
        Assert.Equal(2, outcome.Done.Count);
        Assert.Equal([world.Clara.Id, null], notes.OrderBy(note => note.MessageId == strangers.Id).Select(note => note.ContactId));
        Assert.Equal("ClientId", Assert.Single((await world.Get<InboxBulk>().AddAsCrmNotesAsync(
            World.Anna, [(await world.LeaveAsync("y@new.example", "Third")).Id], null)).Errors).Field);
    }

    [Fact]
    public async Task DeleteAsync_OnlyForAdministrators()
    {
        await using var world = await World.CreateAsync();
        var message = await world.LeaveAsync("a@one.example", "First", isBens: true);

        Assert.False((await world.Get<InboxBulk>().DeleteAsync(World.Anna, [message.Id])).Succeeded);
        Assert.Equal([message.Id], (await world.Get<InboxBulk>().DeleteAsync(World.Ben, [message.Id])).Value!.Done);
        Assert.Equal(MessagePlace.Deleted, (await world.AgainAsync(message)).Place);
    }

    [Fact]
    public async Task SuggestClientAsync_OnlyWhereAllAgree()
    {
        await using var world = await World.CreateAsync();
        var clara = await world.LeaveAsync(world.Clara.Email, "From Clara");
        var colleague = await world.LeaveAsync("carl@brightwell.example", "From her colleague");
        var stranger = await world.LeaveAsync("x@new.example", "From somebody");
        var bulk = world.Get<InboxBulk>();

        Assert.Equal(world.Brightwell.Id, (await bulk.SuggestClientAsync([clara, colleague]))!.Id);
        Assert.Null(await bulk.SuggestClientAsync([clara, stranger]));
        Assert.Null(await bulk.SuggestClientAsync([]));
    }

    [Fact]
    public async Task SuggestAsync_SeveralMails_RanksByHowManyATicketFits()
    {
        await using var world = await World.CreateAsync();
        var common = await world.TicketAsync("Wind wheel");
        var oneOnly = await world.TicketAsync(
            "Solar roof", contacts: [await world.ContactAsync(world.Brightwell.Id, "nora@new.example"), world.Clara]);
        var first = await world.LeaveAsync(world.Clara.Email, "wind wheel");
        var second = await world.LeaveAsync(world.Clara.Email, "wind wheel");

        var suggestions = await world.Get<BulkSuggester>().SuggestAsync([first, second]);

        Assert.Equal([common.Id, oneOnly.Id], suggestions.Select(suggestion => suggestion.Ticket.Id));
    }
}
