using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

public sealed class MatchingEngineTests
{
    private const string Clara = "clara@brightwell.example";

    /// <summary>Tests X1 to X8 with one open opportunity, "Solar roof", of Clara at brightwell.example.</summary>
    [Theory]
    [InlineData(MatchingType.EmailAddressAndSubject, Clara, "Re: solar  ROOF", MessageKinds.None, MatchVerdict.Matched,
        MatchReason.AddressAndSubject)]
    [InlineData(
        MatchingType.EmailAddressAndSubject, Clara, "Other thing", MessageKinds.None, MatchVerdict.NewTicket, MatchReason.NothingMatched)]
    [InlineData(MatchingType.EmailAddressAndSubject, "dan@brightwell.example", "Solar roof", MessageKinds.None, MatchVerdict.NewTicket,
        MatchReason.NothingMatched)]
    [InlineData(MatchingType.EmailAddressAndSubject, Clara, "Re:", MessageKinds.None, MatchVerdict.NewTicket, MatchReason.NothingMatched)]
    [InlineData(MatchingType.EmailAddressAndSubject, Clara, "AW: Solar roof", MessageKinds.AutoReply, MatchVerdict.Matched,
        MatchReason.AddressAndSubject)]
    [InlineData(
        MatchingType.EmailDomain, "dan@brightwell.example", "Anything", MessageKinds.None, MatchVerdict.Matched, MatchReason.Domain)]
    [InlineData(
        MatchingType.EmailDomain, "dan@BRIGHTWELL.example", "Anything", MessageKinds.List, MatchVerdict.Matched, MatchReason.Domain)]
    [InlineData(MatchingType.EmailDomain, "dan@sub.brightwell.example", "Anything", MessageKinds.None, MatchVerdict.NewTicket,
        MatchReason.NothingMatched)]
    [InlineData(
        MatchingType.EmailDomain, "dan@brightwell.example", "Anything", MessageKinds.Bounce, MatchVerdict.Inbox, MatchReason.Bounce)]
    [InlineData(
        MatchingType.EmailDomain, "someone@gmail.com", "Anything", MessageKinds.None, MatchVerdict.NewTicket, MatchReason.NothingMatched)]
    [InlineData(MatchingType.EmailDomain, "carl@acme.example", "Anything", MessageKinds.None, MatchVerdict.Inbox, MatchReason.OwnDomain)]
    [InlineData(
        MatchingType.EmailAddressAndSubject, "carl@acme.example", "Anything", MessageKinds.None, MatchVerdict.Inbox, MatchReason.OwnDomain)]
    [InlineData(MatchingType.EmailAddressAndSubject, "x@new.example", "Out of office", MessageKinds.AutoReply, MatchVerdict.Inbox,
        MatchReason.AutoReply)]
    [InlineData(
        MatchingType.EmailAddressAndSubject, "x@new.example", "Failed", MessageKinds.Bounce, MatchVerdict.Inbox, MatchReason.Bounce)]
    [InlineData(MatchingType.EmailAddressAndSubject, "x@new.example", "News", MessageKinds.List, MatchVerdict.Inbox, MatchReason.ListMail)]
    [InlineData(MatchingType.EmailAddressAndSubject, "", "News", MessageKinds.None, MatchVerdict.Inbox, MatchReason.NoSender)]
    public async Task DecideAsync_OneOpenOpportunity_FollowsTheTable(
        MatchingType type, string from, string subject, MessageKinds kinds, MatchVerdict verdict, MatchReason reason)
    {
        await using var world = await World.CreateAsync(type);
        var ticket = await world.TicketAsync("Solar roof");

        var decision = await world.DecideAsync(world.Mail(from, subject, change: mail => mail.Kinds = kinds));

        Assert.Equal((verdict, reason), (decision.Verdict, decision.Reason));
        Assert.Equal(verdict == MatchVerdict.Matched ? ticket.Id : null, decision.TicketId);
        Assert.Equal(Enum.GetValues<MatchRule>().Take(decision.Rules.Count), decision.Rules.Select(rule => rule.Rule));
    }

    [Theory]
    [InlineData(MatchingType.EmailAddressAndSubject)]
    [InlineData(MatchingType.EmailDomain)]
    public async Task DecideAsync_ClosedTicketOrOtherUse_NeverMatches(MatchingType type)
    {
        await using var world = await World.CreateAsync(type);
        await world.TicketAsync("Solar roof", open: false);
        await world.TicketAsync("Solar roof", TicketUse.Project);

        var decision = await world.DecideAsync(world.Mail(Clara, "Solar roof"));

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
    }

    [Fact]
    public async Task DecideAsync_MatchingOff_TriesNoRule()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        world.AnnasMailbox.MatchingEnabled = false;

        var decision = await world.DecideAsync(world.Mail(Clara, "Solar roof"));

        Assert.Equal((MatchVerdict.Inbox, MatchReason.MatchingOff), (decision.Verdict, decision.Reason));
        Assert.Empty(decision.Rules);
    }

    [Fact]
    public async Task DecideAsync_LiteralSubject_AsksForTheLetter()
    {
        await using var world = await World.CreateAsync();
        await world.TicketAsync("Solar roof");
        world.Connection.LiteralSubject = true;

        Assert.Equal(MatchVerdict.NewTicket, (await world.DecideAsync(world.Mail(Clara, "Re: Solar roof"))).Verdict);
        Assert.Equal(MatchVerdict.Matched, (await world.DecideAsync(world.Mail(Clara, "Solar roof"))).Verdict);
    }

    [Fact]
    public async Task DecideAsync_SubjectLongerThanASummary_StillFindsItsTicket()
    {
        await using var world = await World.CreateAsync();
        var subject = string.Concat(Enumerable.Repeat("long subject ", 40));
        var first = await world.FileAsync(world.Mail(Clara, subject));

        var second = await world.FileAsync(world.Mail(Clara, "Re: " + subject));

        Assert.Equal((MatchVerdict.Matched, first.TicketId), (second.Verdict, second.TicketId));
    }

    [Fact]
    public async Task DecideAsync_SeveralCandidates_TakesTheSendersThenTheMostRecent()
    {
        await using var world = await World.CreateAsync(MatchingType.EmailDomain);
        var dan = await world.ContactAsync(world.Brightwell.Id, "dan@brightwell.example");
        var dans = await world.TicketAsync("Dan's", contacts: dan);
        await world.TicketAsync("Clara's older");
        var recent = await world.TicketAsync("Clara's newer");

        Assert.Equal(dans.Id, (await world.DecideAsync(world.Mail("dan@brightwell.example", "x"))).TicketId);
        Assert.Equal(recent.Id, (await world.DecideAsync(world.Mail("eve@brightwell.example", "x"))).TicketId);
    }

    [Fact]
    public async Task DecideAsync_SeveralCandidatesAndLeaveInInbox_KeepsThemRanked()
    {
        await using var world = await World.CreateAsync(MatchingType.EmailDomain);
        world.Connection.AmbiguityPolicy = AmbiguityPolicy.LeaveInInbox;
        var older = await world.TicketAsync("Older");
        var newer = await world.TicketAsync("Newer");

        var decision = await world.DecideAsync(world.Mail("eve@brightwell.example", "x"));

        Assert.Equal((MatchVerdict.Inbox, MatchReason.Ambiguous), (decision.Verdict, decision.Reason));
        Assert.Equal([newer.Id, older.Id], decision.Rules[^1].Candidates.Select(candidate => candidate.TicketId));
    }

    [Fact]
    public async Task DecideAsync_ReplyOfAParticipant_GoesToTheTicketOfAnyUse()
    {
        await using var world = await World.CreateAsync();
        world.BensMailbox.MatchedUse = TicketUse.Project;
        var first = world.Mail("new@prospect.example", "Hello", world.BensMailbox);
        var opened = await world.FileAsync(first, world.BensMailbox);

        var decision = await world.DecideAsync(
            world.Mail("new@prospect.example", "Quite another subject"), references: ["x@y", first.InternetMessageId!]);

        Assert.Equal((MatchReason.Thread, opened.TicketId), (decision.Reason, decision.TicketId));
    }

    [Fact]
    public async Task DecideAsync_ReplyOfAStranger_IsNotTakenByTheThread()
    {
        await using var world = await World.CreateAsync();
        var first = world.Mail("new@prospect.example", "Hello");
        await world.FileAsync(first);

        var decision = await world.DecideAsync(
            world.Mail("stranger@else.example", "Re: Hello", change: mail => mail.InReplyTo = first.InternetMessageId));

        Assert.Equal(MatchReason.NothingMatched, decision.Reason);
        Assert.Equal(TraceNotes.SenderTakesNoPart, decision.Rules.Single(rule => rule.Rule == MatchRule.Thread).Note);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task DecideAsync_ThreadOnAClosedTicketOrSwitchedOff_DoesNotMatch(bool closed)
    {
        await using var world = await World.CreateAsync();
        var first = world.Mail("new@prospect.example", "Hello");
        var opened = await world.FileAsync(first);
        if (closed)
        {
            await world.Get<TicketManager>().CloseAsync(opened.TicketId!, World.Anna);
        }

        world.Connection.ThreadMatching = closed;
        var decision = await world.DecideAsync(
            world.Mail("new@prospect.example", "Other", change: mail => mail.InReplyTo = first.InternetMessageId));

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
        Assert.Equal(
            closed ? TraceNotes.TicketClosed : TraceNotes.SwitchedOff, decision.Rules.Single(rule => rule.Rule == MatchRule.Thread).Note);
    }

    [Fact]
    public async Task DecideAsync_BounceOfOurMail_IsShownOnItsTicket()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var sent = world.Mail(World.Anna.Email, "Solar roof", change: mail =>
        {
            mail.Direction = MessageDirection.Sent;
            mail.Addresses.Add(new MessageAddress { Role = AddressRole.To, Address = Clara });
        });
        Assert.Equal(ticket.Id, (await world.FileAsync(sent)).TicketId);

        var bounce = world.Mail("mailer-daemon@mx.example", "Undeliverable", change: mail => mail.Kinds = MessageKinds.Bounce);
        var decision = await world.DecideAsync(bounce, bounced: [sent.InternetMessageId!]);

        Assert.Equal((MatchReason.BounceOfTicketMail, ticket.Id), (decision.Reason, decision.TicketId));
    }

    [Fact]
    public async Task DecideAsync_SentCopyOfNoTicket_IsUnfiled()
    {
        await using var world = await World.CreateAsync(MatchingType.EmailDomain);
        await world.TicketAsync("One");
        await world.TicketAsync("Two");
        var sent = world.Mail(World.Anna.Email, "x", change: mail =>
        {
            mail.Direction = MessageDirection.Sent;
            mail.Addresses.Add(new MessageAddress { Role = AddressRole.To, Address = Clara });
        });

        Assert.Equal(MatchVerdict.Unfiled, (await world.DecideAsync(sent)).Verdict);
    }

    [Fact]
    public async Task DecideAsync_MailboxAtAPublicDomain_DoesNotMakeThatDomainOwn()
    {
        await using var world = await World.CreateAsync();
        await world.Get<IMailboxStore>().AddAsync(
            new Mailbox { Address = "acme@gmail.com", NormalizedAddress = "acme@gmail.com", ConnectionId = world.Connection.Id });
        await world.CommitAsync();

        await world.NewScopeAsync();

        Assert.Equal(MatchVerdict.NewTicket, (await world.DecideAsync(world.Mail("prospect@gmail.com", "x"))).Verdict);
        Assert.Equal(MatchReason.OwnDomain, (await world.DecideAsync(world.Mail("acme@gmail.com", "x"))).Reason);
    }

    [Fact]
    public async Task DecideAsync_DomainsOfTheSettings_AreRespected()
    {
        await using var world = await World.CreateAsync(MatchingType.EmailDomain);
        await world.TicketAsync("One");
        await world.Get<ISettingsStore>().SetAsync(
            new MatchingSettings { OwnDomains = ["group.example"], AddedPublicDomains = ["brightwell.example"] });
        await world.CommitAsync();

        await world.NewScopeAsync();

        Assert.Equal(MatchReason.OwnDomain, (await world.DecideAsync(world.Mail("x@group.example", "x"))).Reason);
        var decision = await world.DecideAsync(world.Mail(Clara, "x"));
        Assert.Equal(TraceNotes.PublicDomain, decision.Rules.Single(rule => rule.Rule == MatchRule.Domain).Note);
    }
}
