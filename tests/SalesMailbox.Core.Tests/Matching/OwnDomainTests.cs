using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tests.Matching;

/// <summary>X3 and X8 for an organization with several domains, aliases, and mailboxes at public providers.</summary>
public sealed class OwnDomainTests
{
    [Theory]
    [InlineData("carl@acme.example", true)]
    [InlineData("Carl+x@ACME.example", true)]
    [InlineData("x@acme-shop.example", true)] // a second mailbox's domain
    [InlineData("x@group.example", true)] // alias domains of the settings
    [InlineData("x@GROUP.example", true)]
    [InlineData("x@münchen.example", true)]
    [InlineData("x@xn--mnchen-3ya.example", true)]
    [InlineData("acme@gmail.com", true)] // that mailbox itself
    [InlineData("prospect@gmail.com", false)] // its neighbours are not colleagues
    [InlineData("x@sub.acme.example", false)]
    [InlineData("x@notacme.example", false)]
    public async Task DecideAsync_Sender_OpensATicketUnlessHeIsOfTheOwnOrganization(string from, bool own)
    {
        await using var world = await CreateAsync(MatchingType.EmailAddressAndSubject);

        var decision = await world.DecideAsync(world.Mail(from, "Hello"));

        Assert.Equal(
            own ? (MatchVerdict.Inbox, MatchReason.OwnDomain) : (MatchVerdict.NewTicket, MatchReason.NothingMatched),
            (decision.Verdict, decision.Reason));
    }

    [Theory]
    [InlineData("x@group.example")]
    [InlineData("x@acme-shop.example")]
    [InlineData("acme@gmail.com")]
    public async Task DecideAsync_OwnDomain_NeverMatchesByDomainEvenWithAContactThere(string from)
    {
        await using var world = await CreateAsync(MatchingType.EmailDomain);
        await world.TicketAsync(
            "Internal", contacts: await world.ContactAsync(world.Brightwell.Id, from.Replace("x@", "boss@", StringComparison.Ordinal)));

        var decision = await world.DecideAsync(world.Mail(from, "Hello"));

        Assert.Equal(MatchVerdict.Inbox, decision.Verdict);
        Assert.Equal(RuleOutcome.Refused, decision.Rules.Single(rule => rule.Rule == MatchRule.Domain).Outcome);
    }

    [Fact]
    public async Task DecideAsync_ColleagueWhoIsTheTicketsContact_MatchesByAddressAndSubject()
    {
        await using var world = await CreateAsync(MatchingType.EmailAddressAndSubject);
        var ticket = await world.TicketAsync("Office move", contacts: await world.ContactAsync(world.Brightwell.Id, "carl@acme.example"));

        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("carl@acme.example", "Re: Office move"))).TicketId);
    }

    [Fact]
    public async Task DecideAsync_PublicDomainTakenOffTheList_MatchesByDomain()
    {
        await using var world = await CreateAsync(MatchingType.EmailDomain, settings => settings.RemovedPublicDomains = ["gmx.de"]);
        var ticket = await world.TicketAsync("One", contacts: await world.ContactAsync(world.Brightwell.Id, "someone@gmx.de"));

        Assert.Equal(ticket.Id, (await world.DecideAsync(world.Mail("else@gmx.de", "x"))).TicketId);
    }

    [Theory]
    [InlineData(MessageKinds.List, true, MatchVerdict.NewTicket)]
    [InlineData(MessageKinds.List, false, MatchVerdict.Inbox)]
    [InlineData(MessageKinds.AutoReply, true, MatchVerdict.Inbox)]
    [InlineData(MessageKinds.Bounce, true, MatchVerdict.Inbox)]
    [InlineData(MessageKinds.AutoReply | MessageKinds.List, true, MatchVerdict.Inbox)]
    public async Task DecideAsync_AutomaticMail_OpensATicketOnlyAsListMailWhereThatIsOn(
        MessageKinds kinds, bool listOpens, MatchVerdict verdict)
    {
        await using var world = await CreateAsync(MatchingType.EmailAddressAndSubject);
        world.Connection.ListMailOpensTickets = listOpens;

        Assert.Equal(verdict, (await world.DecideAsync(world.Mail("x@new.example", "News", change: mail => mail.Kinds = kinds))).Verdict);
    }

    [Fact]
    public async Task DecideAsync_BounceThatNamesAClientsMail_IsNotShownOnItsTicket()
    {
        await using var world = await CreateAsync(MatchingType.EmailAddressAndSubject);
        var theirs = world.Mail("new@prospect.example", "Hello");
        await world.FileAsync(theirs);

        var decision = await world.DecideAsync(
            world.Mail("mailer-daemon@evil.example", "Undeliverable", change: mail => mail.Kinds = MessageKinds.Bounce),
            bounced: [theirs.InternetMessageId!]);

        Assert.Equal((MatchVerdict.Inbox, MatchReason.Bounce), (decision.Verdict, decision.Reason));
    }

    [Theory]
    [InlineData(AmbiguityPolicy.MostRecentlyActive)]
    [InlineData(AmbiguityPolicy.LeaveInInbox)]
    public async Task DecideAsync_TwoTicketsOfOneSummary_FollowsThePolicy(AmbiguityPolicy policy)
    {
        await using var world = await CreateAsync(MatchingType.EmailAddressAndSubject);
        world.Connection.AmbiguityPolicy = policy;
        var older = await world.TicketAsync("Maintenance");
        var newer = await world.TicketAsync("Maintenance");

        var decision = await world.DecideAsync(world.Mail("clara@brightwell.example", "Maintenance"));

        Assert.Equal(
            policy == AmbiguityPolicy.LeaveInInbox ? (MatchVerdict.Inbox, null) : (MatchVerdict.Matched, newer.Id),
            (decision.Verdict, decision.TicketId));
        Assert.Equal([newer.Id, older.Id], decision.Rules[^1].Candidates.Select(candidate => candidate.TicketId));
    }

    private static async Task<World> CreateAsync(MatchingType type, Action<MatchingSettings>? change = null)
    {
        var world = await World.CreateAsync(type);
        var settings = new MatchingSettings { OwnDomains = ["group.example", "münchen.example"] };
        change?.Invoke(settings);
        await world.Get<ISettingsStore>().SetAsync(settings);
        foreach (var address in new[] { "ben@acme-shop.example", "acme@gmail.com" })
        {
            await world.Get<IMailboxStore>().AddAsync(
                new Mailbox { Address = address, NormalizedAddress = address, ConnectionId = world.Connection.Id });
        }

        await world.CommitAsync();
        await world.NewScopeAsync();
        return world;
    }
}
