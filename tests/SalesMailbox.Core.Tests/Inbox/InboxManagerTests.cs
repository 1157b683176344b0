using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Inbox;

public sealed class InboxManagerTests
{
    [Fact]
    public async Task ListAndOpen_OnlyTheOwnersMail_AndMarkItRead()
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, "clara@brightwell.example", "Solar roof");
        var inbox = world.Get<InboxManager>();

        Assert.Single((await inbox.ListAsync(World.Anna, new InboxQuery(World.Ben.Id), new PageRequest())).Items);
        Assert.Empty((await inbox.ListAsync(World.Ben, new InboxQuery(World.Anna.Id), new PageRequest())).Items);
        Assert.Null(await inbox.OpenAsync(World.Ben, message.Id));
        Assert.True((await inbox.OpenAsync(World.Anna, message.Id))!.IsRead);
        Assert.Equal(0, await inbox.CountUnreadAsync(World.Anna));
        Assert.True((await inbox.MarkUnreadAsync(World.Anna, message.Id)).Succeeded);
        Assert.Equal(1, await inbox.CountUnreadAsync(World.Anna));
    }

    [Fact]
    public async Task FindNextAsync_WhateverAgentTheQueryNames_StaysInTheOwnInbox()
    {
        await using var world = await World.CreateAsync();
        var first = await LeaveAsync(world, "a@one.example", "First");
        var second = await LeaveAsync(world, "b@two.example", "Second");
        var inbox = world.Get<InboxManager>();

        Assert.Equal(first.Id, (await inbox.FindNextAsync(World.Anna, new InboxQuery(World.Ben.Id), second.Id))!.Id);
        Assert.Equal(second.Id, (await inbox.FindNextAsync(World.Anna, new InboxQuery(World.Ben.Id), first.Id))!.Id);
        Assert.Null(await inbox.FindNextAsync(World.Ben, new InboxQuery(World.Anna.Id), second.Id));
    }

    [Fact]
    public async Task PeekAsync_OwnMail_LeavesItUnread()
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, "a@one.example", "First");

        Assert.False((await world.Get<InboxManager>().PeekAsync(World.Anna, message.Id))!.IsRead);
        Assert.Null(await world.Get<InboxManager>().PeekAsync(World.Ben, message.Id));
        Assert.Equal(1, await world.Get<InboxManager>().CountUnreadAsync(World.Anna));
    }

    [Theory]
    [InlineData(TicketUse.Opportunity, new[] { TicketUse.Opportunity })]
    [InlineData(TicketUse.Service, new[] { TicketUse.Opportunity })]
    [InlineData(TicketUse.Project, new[] { TicketUse.Project, TicketUse.Opportunity })]
    public void OfferedUses_Mailbox_AlwaysOpportunitiesAndProjectsFirstWhereItIsMatchedToThem(TicketUse matched, TicketUse[] expected)
    {
        var mailbox = new Mailbox { MatchedUse = matched };

        Assert.Equal(expected, OfferedUses.Of(mailbox));
        Assert.Equal(expected, OfferedUses.Of([null, mailbox]));
        Assert.Equal([TicketUse.Opportunity], OfferedUses.Of((Mailbox?)null));
    }

    [Fact]
    public async Task SuggestAsync_KnownSender_RanksTickets()
    {
        await using var world = await World.CreateAsync();
        var same = await world.TicketAsync("Solar roof");
        var other = await world.TicketAsync("Wind wheel", TicketUse.Project);
        await world.TicketAsync("Closed one", open: false);
        var message = await LeaveAsync(world, "clara@brightwell.example", "RE: solar roof");

        var suggestion = (await world.Get<InboxManager>().SuggestAsync(World.Anna, message.Id))!;

        Assert.Equal(world.Brightwell.Id, suggestion.Client!.Id);
        Assert.Equal([same.Id, other.Id], suggestion.Tickets.Select(item => item.Ticket.Id));
        Assert.All(suggestion.Tickets, item => Assert.StartsWith("suggestion.", item.Reason.Code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AddToTicketAsync_OpenTicket_PutsTheMailOnItsTimeline()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var closed = await world.TicketAsync("Done", open: false);
        var message = await LeaveAsync(world, "x@new.example", "Hello");
        var inbox = world.Get<InboxManager>();

        Assert.False((await inbox.AddToTicketAsync(World.Ben, message.Id, ticket.Id)).Succeeded);
        Assert.Equal("TicketId", Assert.Single((await inbox.AddToTicketAsync(World.Anna, message.Id, closed.Id)).Errors).Field);
        Assert.True((await inbox.AddToTicketAsync(World.Anna, message.Id, ticket.Id)).Succeeded);

        Assert.NotNull(await world.Get<ITicketStore>().FindEntryAsync(ticket.Id, message.Id));
        Assert.Equal(2, (await world.Get<IMessageMoveStore>().ListAsync(message.Id)).Count);
        Assert.Null(await inbox.OpenAsync(World.Anna, message.Id));
    }

    [Fact]
    public async Task AddNewTicketAsync_PreparedForm_MakesTicketClientAndContact()
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, "nora@northwind.example", "Fwd: Heat pumps");
        var inbox = world.Get<InboxManager>();
        var form = (await inbox.PrepareTicketAsync(World.Anna, message.Id))!;
        Assert.Equal(("Heat pumps", "The body."), (form.Summary, form.Details));

        Assert.False((await inbox.AddNewTicketAsync(World.Anna, message.Id, form with { Summary = " " })).Succeeded);
        var added = await inbox.AddNewTicketAsync(World.Anna, message.Id, form with { NewClientName = "Northwind" });

        await world.NewScopeAsync();
        var ticket = (await world.Get<ITicketStore>().FindAsync(added.Value!.Id))!;
        Assert.Equal("Northwind", (await world.Get<IClientStore>().FindAsync(ticket.ClientId!))!.Name);
        Assert.Equal("nora@northwind.example", Assert.Single(ticket.Contacts).Address);
        Assert.Equal(2, (await world.Get<IClientStore>().ListAsync(null, new PageRequest())).Items.Count);
        Assert.Equal(ticket.Id, (await world.Get<IMessageStore>().FindAsync(message.Id))!.TicketId);
    }

    [Fact]
    public async Task AddAsCrmNoteAsync_SuggestedClient_CanBeTakenBack()
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, "clara@brightwell.example", "Hello");
        var inbox = world.Get<InboxManager>();
        var form = (await inbox.PrepareNoteAsync(World.Anna, message.Id))!;

        Assert.False((await inbox.AddAsCrmNoteAsync(World.Anna, message.Id, form with { ClientId = null })).Succeeded);
        Assert.True((await inbox.AddAsCrmNoteAsync(World.Anna, message.Id, form)).Succeeded);
        Assert.Single((await world.Get<IClientStore>().ListNotesAsync(world.Brightwell.Id, new PageRequest())).Items);

        Assert.True((await world.Get<MessageMover>().MoveToInboxAsync(World.Anna, message.Id)).Succeeded);
        Assert.Empty((await world.Get<IClientStore>().ListNotesAsync(world.Brightwell.Id, new PageRequest())).Items);
        Assert.NotNull(await inbox.OpenAsync(World.Anna, message.Id));
    }

    [Fact]
    public async Task DeleteAsync_OnlyForAdministrators()
    {
        await using var world = await World.CreateAsync();
        var annas = await LeaveAsync(world, "x@new.example", "Hello");
        var inbox = world.Get<InboxManager>();

        Assert.False((await inbox.DeleteAsync(World.Anna, annas.Id)).Succeeded);
        Assert.True((await inbox.DeleteAsync(World.Anna with { IsAdministrator = true }, annas.Id)).Succeeded);
        Assert.Null(await inbox.OpenAsync(World.Anna, annas.Id));
        Assert.NotNull(await world.Get<IMessageStore>().FindAsync(annas.Id));
    }

    private static async Task<MailMessage> LeaveAsync(World world, string from, string subject)
    {
        world.AnnasMailbox.MatchingEnabled = false;
        var message = world.Mail(from, subject);
        await world.FileAsync(message);

        return message;
    }

    [Theory]
    [InlineData("nora@northwind.example", "northwind.example", "northwind.example")]
    [InlineData("nora@gmail.com", "Somebody", null)]
    [InlineData("carl@acme.example", "Somebody", null)]
    public async Task PrepareTicketAsync_UnknownSender_ProposesWhatTheImportWouldMake(string from, string name, string? domain)
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, from, "Heat pumps");

        var form = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, message.Id))!;

        Assert.Equal((name, domain), (form.NewClientName, form.NewClientDomain));
        Assert.Equal("Somebody", form.ContactName);
    }

    [Fact]
    public async Task AddNewTicketAsync_NewClientWithADomain_OwnsIt()
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, "nora@northwind.example", "Heat pumps");
        var inbox = world.Get<InboxManager>();
        var form = (await inbox.PrepareTicketAsync(World.Anna, message.Id))!;

        var added = await inbox.AddNewTicketAsync(World.Anna, message.Id, form);

        await world.NewScopeAsync();
        Assert.Equal(["northwind.example"], (await world.Get<IClientStore>().FindAsync(added.Value!.ClientId!))!.Domains);
    }

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("acme.example")]
    [InlineData("brightwell.example")]
    [InlineData("northwind.example gmail.com")]
    [InlineData("nonsense!")]
    public async Task AddNewTicketAsync_DomainThatIsNotTheClients_IsRefusedAtItsField(string domain)
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, "nora@northwind.example", "Heat pumps");
        var inbox = world.Get<InboxManager>();
        var form = (await inbox.PrepareTicketAsync(World.Anna, message.Id))!;

        var refused = await inbox.AddNewTicketAsync(World.Anna, message.Id, form with { NewClientDomain = domain });

        Assert.Equal("NewClientDomain", Assert.Single(refused.Errors).Field);
        Assert.Single((await world.Get<IClientStore>().ListAsync(null, new PageRequest())).Items);
    }

    [Theory]
    [InlineData("carl@acme.example", true)]
    [InlineData("nora@northwind.example", false)]
    [InlineData("clara@brightwell.example", false)]
    public async Task SuggestAsync_Sender_TellsColleaguesFromStrangers(string from, bool isColleague)
    {
        await using var world = await World.CreateAsync();
        var message = await LeaveAsync(world, from, "Hello");

        Assert.Equal(isColleague, (await world.Get<InboxManager>().SuggestAsync(World.Anna, message.Id))!.IsColleague);
    }
}
