using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Filing;

public sealed class MessageFilingTests
{
    [Fact]
    public async Task FileAsync_UnknownSender_LogsATicketWithContactAndClient()
    {
        await using var world = await World.CreateAsync();
        var message = world.Mail("nora@northwind.example", "Fw: Heat pumps");

        var decision = await world.FileAsync(message);

        var ticket = (await world.Get<ITicketStore>().FindAsync(decision.TicketId!))!;
        var client = (await world.Get<IClientStore>().FindAsync(ticket.ClientId!))!;
        var stored = (await world.Get<IMessageStore>().FindAsync(message.Id))!;
        Assert.Equal(
            ("Heat pumps", "The body.", World.Anna.Id, TicketUse.Opportunity),
            (ticket.Summary, ticket.Details, ticket.AgentId, ticket.Use));
        Assert.Equal("nora@northwind.example", Assert.Single(ticket.Contacts).Address);
        Assert.Equal(("northwind.example", "northwind.example"), (client.Name, Assert.Single(client.Domains)));
        Assert.Equal((MessagePlace.Ticket, ticket.Id, client.Id), (stored.Place, stored.TicketId, stored.ClientId));
        var entries = await world.Get<ITicketStore>().ListEntriesAsync(ticket.Id, new PageRequest());
        Assert.Equal([TimelineKind.Created, TimelineKind.Email], entries.Items.Select(entry => entry.Kind));
        Assert.Single(await world.Get<IMessageMoveStore>().ListAsync(message.Id));
    }

    [Fact]
    public async Task FileAsync_SecondSenderOfTheDomain_JoinsTheClient()
    {
        await using var world = await World.CreateAsync();
        var first = await world.FileAsync(world.Mail("nora@northwind.example", "One"));
        var second = await world.FileAsync(world.Mail("nils@northwind.example", "Two"));

        var tickets = await world.Get<ITicketStore>().FindManyAsync([first.TicketId!, second.TicketId!]);

        Assert.Single(tickets.Select(ticket => ticket.ClientId).Distinct());
    }

    [Fact]
    public async Task FileAsync_SendersOfAPublicDomain_GetClientsOfTheirOwn()
    {
        await using var world = await World.CreateAsync();
        var first = await world.FileAsync(world.Mail("one@gmail.com", "One"));
        var second = await world.FileAsync(world.Mail("two@gmail.com", ""));

        var tickets = await world.Get<ITicketStore>().FindManyAsync([first.TicketId!, second.TicketId!]);

        Assert.Equal(2, tickets.Select(ticket => ticket.ClientId).Distinct().Count());
        Assert.Contains(tickets, ticket => ticket.Summary == "(no subject)");
        Assert.Empty((await world.Get<IClientStore>().FindAsync(tickets[0].ClientId!))!.Domains);
    }

    [Fact]
    public async Task FileAsync_SameMailInASecondMailbox_IsLinkedWithoutASecondEntry()
    {
        await using var world = await World.CreateAsync();
        var first = await world.FileAsync(world.Mail("nora@northwind.example", "One", change: mail => mail.Fingerprint = "same"));
        var copy = world.Mail("nora@northwind.example", "One", world.BensMailbox, mail => mail.Fingerprint = "same");

        var second = await world.FileAsync(copy, world.BensMailbox);

        Assert.Equal((MatchReason.SameMailElsewhere, first.TicketId), (second.Reason, second.TicketId));
        var entries = await world.Get<ITicketStore>().ListEntriesAsync(first.TicketId!, new PageRequest());
        Assert.Single(entries.Items, entry => entry.Kind == TimelineKind.Email);
    }

    [Fact]
    public async Task FileAsync_CrashBeforeCommit_IsDoneAgainWithTheSameEnd()
    {
        await using var world = await World.CreateAsync();
        var lost = world.Mail("nora@northwind.example", "One", change: mail => mail.ProviderId = "p1");
        await world.Get<MessageFiling>().FileAsync(world.Connection, world.AnnasMailbox, lost, new ParsedMessage());
        await world.NewScopeAsync();

        await world.FileAsync(world.Mail("nora@northwind.example", "One", change: mail => mail.ProviderId = "p1"));

        Assert.Single((await world.Get<ITicketStore>().ListAsync(new TicketQuery(), new PageRequest())).Items);
        Assert.Equal(2, (await world.Get<IClientStore>().ListAsync(null, new PageRequest())).Items.Count);
    }
}
