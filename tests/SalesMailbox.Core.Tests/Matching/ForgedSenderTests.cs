using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

/// <summary>A message that fails DMARC according to the mail service stays in its agent's inbox, whatever would match.</summary>
public sealed class ForgedSenderTests
{
    private const string Sender = "clara@brightwell.example";

    [Theory]
    [InlineData(MatchingType.EmailAddressAndSubject)]
    [InlineData(MatchingType.EmailDomain)]
    public async Task FileAsync_AddressSubjectDomainAndConversationMatch_GoesToMyInboxAndSaysWhy(MatchingType type)
    {
        await using var world = await World.CreateAsync(type);
        await world.TicketAsync("Solar roof");
        var known = world.Mail(Sender, "Solar roof");
        Assert.Equal(MatchVerdict.Matched, (await world.FileAsync(known)).Verdict);

        var forged = world.Mail(
            Sender, "Re: Solar roof", change: mail => (mail.FailsDmarc, mail.InReplyTo) = (true, known.InternetMessageId));
        var decision = await world.FileAsync(forged);

        Assert.Equal((MatchVerdict.Inbox, MatchReason.FailsDmarc), (decision.Verdict, decision.Reason));
        Assert.Equal([MatchRule.SameMail, MatchRule.SenderCheck], decision.Rules.Select(trace => trace.Rule));
        var explained = world.Get<MatchExplanation>().Explain(decision);
        Assert.Equal("Left in My Inbox. It may not be from the address that it shows, so you decide where it goes.", explained.Verdict);
        Assert.Contains("fails the checks of brightwell.example (DMARC)", explained.Rules[^1].Sentence, StringComparison.Ordinal);
        var stored = (await world.Get<IMessageStore>().FindAsync(forged.Id))!;
        Assert.Equal((MessagePlace.Inbox, true, null, null), (stored.Place, stored.FailsDmarc, stored.ClientId, stored.ContactId));
        Assert.Empty((await world.Get<TicketSuggester>().SuggestAsync(stored)).Tickets);
    }

    [Fact]
    public async Task FileAsync_UnknownSender_OpensNoTicketAndMakesNoContact()
    {
        await using var world = await World.CreateAsync();

        await world.FileAsync(world.Mail("boss@northwind.example", "Pay this", change: mail => mail.FailsDmarc = true));

        Assert.Empty((await world.Get<ITicketStore>().ListAsync(new TicketQuery(), new())).Items);
        Assert.Null(await world.Get<IClientStore>().FindContactByEmailAsync("boss@northwind.example"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FileAsync_OwnersRuleForTheSender_IsNotCarriedOut(bool matching)
    {
        await using var world = await World.CreateAsync();
        world.AnnasMailbox.MatchingEnabled = matching;
        var ticket = await world.TicketAsync("Solar roof");
        await world.Get<ISenderRuleStore>().AddAsync(
            new SenderRule
            {
                AgentId = World.Anna.Id,
                Sender = Sender,
                Action = SenderRuleAction.AddToTicket,
                TicketId = ticket.Id,
                Enabled = true,
            });
        await world.CommitAsync();

        var decision = await world.FileAsync(world.Mail(Sender, "Hello", change: mail => mail.FailsDmarc = true));

        Assert.Equal((MatchVerdict.Inbox, MatchReason.FailsDmarc), (decision.Verdict, decision.Reason));
    }

    [Fact]
    public async Task FileAsync_CopyOfWhatAnAgentHasPutOnATicket_FollowsIt()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var first = world.Mail(Sender, "Solar roof", change: mail => (mail.FailsDmarc, mail.Fingerprint) = (true, "same"));
        await world.FileAsync(first);
        Assert.True((await world.Get<MessageMover>().MoveToTicketAsync(World.Anna, first.Id, ticket.Id)).Succeeded);

        var copy = world.Mail(Sender, "Solar roof", world.BensMailbox, mail => (mail.FailsDmarc, mail.Fingerprint) = (true, "same"));

        Assert.Equal(ticket.Id, (await world.FileAsync(copy, world.BensMailbox)).TicketId);
    }
}
