using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Inbox;
using SalesMailbox.Core.Tests.Matching;

namespace SalesMailbox.Core.Tests.Messages;

public sealed class MailAccessTests
{
    private static readonly Agent Owner = World.Anna;
    private static readonly Agent Other = World.Ben with { IsAdministrator = false };
    private static readonly Agent Administrator = World.Ben;

    [Theory]
    [InlineData(MessagePlace.Inbox, true, false, false)]
    [InlineData(MessagePlace.Done, true, false, false)]
    [InlineData(MessagePlace.Unfiled, true, false, false)]
    [InlineData(MessagePlace.Ticket, true, true, true)]
    [InlineData(MessagePlace.CrmNote, true, true, true)]
    [InlineData(MessagePlace.Deleted, false, false, true)]
    public void MayRead_ByPlace_IsTheOwnersOrEverybodysOrTheAdministrators(MessagePlace place, bool owner, bool other, bool administrator)
    {
        var message = new MailMessage { AgentId = Owner.Id, Place = place };

        Assert.Equal(owner, MailAccess.MayRead(All(Owner), message));
        Assert.Equal(other, MailAccess.MayRead(All(Other), message));
        Assert.Equal(administrator, MailAccess.MayRead(All(Administrator), message));
    }

    [Theory]
    [InlineData(MessagePlace.Inbox)]
    [InlineData(MessagePlace.Done)]
    [InlineData(MessagePlace.Unfiled)]
    [InlineData(MessagePlace.Ticket)]
    [InlineData(MessagePlace.CrmNote)]
    public void MayRead_WithoutThePlacesPolicy_IsRefusedEvenToTheOwner(MessagePlace place)
    {
        var message = new MailMessage { AgentId = Owner.Id, Place = place };
        var reader = place switch
        {
            MessagePlace.Ticket => All(Owner) with { SeesTickets = false },
            MessagePlace.CrmNote => All(Owner) with { SeesClients = false },
            _ => All(Owner) with { UsesInbox = false },
        };

        Assert.False(MailAccess.MayRead(reader, message));
    }

    [Fact]
    public async Task FindAsync_AnotherAgentsInbox_LooksLikeNoMailUntilItIsOnATicket()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        world.AnnasMailbox.MatchingEnabled = false;
        var message = world.Mail("x@new.example", "Hello");
        await world.FileAsync(message);
        var access = world.Get<MailAccess>();

        Assert.NotNull(await access.FindAsync(All(Owner), message.Id));
        Assert.Null(await access.FindAsync(All(Administrator), message.Id));
        Assert.Null(await access.FindAsync(All(Owner), "no such mail"));
        await world.Get<InboxManager>().AddToTicketAsync(Owner, message.Id, ticket.Id);
        Assert.NotNull(await access.FindAsync(All(Administrator), message.Id));
    }

    [Fact]
    public async Task ListedAsync_SeveralAgentsEmail_NamesWhatMayBeReadAndRecordsTheLook()
    {
        await using var world = await World.CreateAsync();
        var (annas, bens) = (await world.LeaveAsync("x@new.example", "Anna's"), await world.LeaveAsync(
            "x@new.example", "Ben's", isBens: true));
        await world.NewScopeAsync();
        var access = world.Get<MailAccess>();

        var own = await access.ListedAsync(All(Administrator), [annas, bens]);
        var before = await world.Get<MailLooks>().ListAsync(Owner, new PageRequest());
        var all = await access.ListedAsync(All(Administrator) with { SeesAllInboxes = true }, [annas, bens]);

        Assert.Equal([bens.Id], own);
        Assert.Empty(before.Items);
        Assert.Equal(new HashSet<string> { annas.Id, bens.Id }, all);
        var look = Assert.Single((await world.Get<MailLooks>().ListAsync(Owner, new PageRequest())).Items);
        Assert.Equal((Administrator.Id, ""), (look.ReaderId, look.MessageId));
        Assert.Empty((await world.Get<MailLooks>().ListAsync(Administrator, new PageRequest())).Items);
    }

    private static MailReader All(Agent agent) => new(agent, UsesInbox: true, SeesTickets: true, SeesClients: true);
}
