using System.Text;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tests.Messages.Cases;
using SalesMailbox.Core.Tests.Matching;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Filing;

/// <summary>Messages of one conversation: copies of what the agent sent, answers to it, and the messages that they refer to.</summary>
public sealed class ConversationTests
{
    private const string Offer = "From: anna@acme.example\nTo: vera@verashop.example\nSubject: Offer for your shop\n"
        + "Message-ID: <CAB-1@mail.gmail.com>\n\nThe offer.";
    private const string Reminder =
        "From: anna@acme.example\nTo: vera@verashop.example\nSubject: Re: Offer for your shop\n"
        + "Message-ID: <CAB-2@mail.gmail.com>\nIn-Reply-To: <CAB-1@mail.gmail.com>\n\nAny news?";
    private const string Answer =
        "From: Vera <vera@verashop.example>\nTo: anna@acme.example\nSubject: AW: Offer for your shop\n"
        + "Message-ID: <V-1@verashop.example>\nIn-Reply-To: <CAB-2@mail.gmail.com>\n\nThank you, I take it.";

    [Theory]
    [InlineData("To: erik@fjall.example\nCc: Anna <anna@acme.example>", MailPlaces.Inbox | MailPlaces.Sent, MessageDirection.Sent)]
    [InlineData("To: erik@fjall.example", MailPlaces.Sent, MessageDirection.Sent)]
    [InlineData("To: anna@acme.example", MailPlaces.Inbox | MailPlaces.Sent, MessageDirection.Incoming)]
    [InlineData("To: erik@fjall.example\nCc: anna@acme.example", MailPlaces.Inbox, MessageDirection.Incoming)]
    public async Task FileAsync_OneselfInCc_IsASentMessage(string recipients, MailPlaces places, MessageDirection expected)
    {
        await using var world = await World.CreateAsync();

        var (message, _) = await world.DeliverAsync(
            Raw($"From: Anna Berg <anna@acme.example>\n{recipients}\nSubject: Backup till molnet\n\nx"), places);

        Assert.Equal(expected, message.Direction);
    }

    [Fact]
    public async Task FileAsync_OneselfInCcAndAnOpenTicket_IsFiledThere()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");

        var (_, decision) = await world.DeliverAsync(
            Raw("From: anna@acme.example\nTo: clara@brightwell.example\nCc: anna@acme.example\nSubject: Solar roof\n\nx"),
            MailPlaces.Inbox | MailPlaces.Sent);

        Assert.Equal(
            (MatchVerdict.Matched, MatchReason.AddressAndSubject, ticket.Id), (decision.Verdict, decision.Reason, decision.TicketId));
    }

    [Fact]
    public async Task FileAsync_AnswerToUnfiledOffers_BringsThemToItsTicketInOrder()
    {
        await using var world = await World.CreateAsync();
        var (offer, kept) = await world.DeliverAsync(Raw(Offer), MailPlaces.Sent);
        var (reminder, _) = await world.DeliverAsync(Raw(Reminder), MailPlaces.Sent);
        Assert.Equal((MatchVerdict.Unfiled, MatchReason.SentCopy), (kept.Verdict, kept.Reason));

        var (answer, decision) = await world.DeliverAsync(Raw(Answer));

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
        var entries = (await world.Get<ITicketStore>().ListEntriesAsync(decision.TicketId!, new PageRequest())).Items;
        Assert.Equal([null, offer.Id, reminder.Id, answer.Id], entries.Select(entry => entry.MessageId));
        var stored = (await world.Get<IMessageStore>().FindAsync(offer.Id))!;
        Assert.Equal((MessagePlace.Ticket, decision.TicketId), (stored.Place, stored.TicketId));
        var step = (await world.Get<IMessageMoveStore>().ListAsync(offer.Id))[^1];
        Assert.Equal((MatchReason.Conversation, decision.TicketId, (string?)null), (step.Reason, step.ToTicketId, step.AgentId));
        Assert.Equal("The reply to it opened this ticket.", world.Get<MatchExplanation>().Reason(step.Reason));
    }

    [Fact]
    public async Task FileAsync_UnfiledMessageOfAnotherAgentOrConversation_StaysWhereItIs()
    {
        await using var world = await World.CreateAsync();
        var (bens, _) = await world.DeliverAsync(
            Raw(Offer.Replace("anna@", "ben@", StringComparison.Ordinal)), MailPlaces.Sent, world.BensMailbox);
        var (other, _) = await world.DeliverAsync(Raw(Offer.Replace("CAB-1", "OTHER", StringComparison.Ordinal)), MailPlaces.Sent);

        await world.DeliverAsync(Raw(Answer.Replace("CAB-2", "CAB-1", StringComparison.Ordinal)));

        Assert.All(
            await world.Get<IMessageStore>().FindManyAsync([bens.Id, other.Id]),
            message => Assert.Equal(MessagePlace.Unfiled, message.Place));
    }

    [Fact]
    public async Task AddNewTicketAsync_AnswerToAnOffer_BringsItAndUndoTakesItBack()
    {
        await using var world = await World.CreateAsync();
        var mailbox = (await world.Get<IMailboxStore>().FindAsync(world.AnnasMailbox.Id))!;
        mailbox.MatchingEnabled = false;
        await world.Get<IMailboxStore>().UpdateAsync(mailbox);
        await world.CommitAsync();
        var (offer, _) = await world.DeliverAsync(Raw(Offer), MailPlaces.Sent, mailbox);
        var (reminder, _) = await world.DeliverAsync(Raw(Reminder), MailPlaces.Sent, mailbox);
        var (answer, _) = await world.DeliverAsync(Raw(Answer), mailbox: mailbox);
        var begun = world.Time.GetUtcNow();

        var form = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, answer.Id))!;
        var ticket = (await world.Get<InboxManager>().AddNewTicketAsync(World.Anna, answer.Id, form)).Value!;
        await world.NewScopeAsync();
        Assert.All(
            await world.Get<IMessageStore>().FindManyAsync([offer.Id, reminder.Id, answer.Id]),
            message => Assert.Equal(ticket.Id, message.TicketId));

        var undone = await world.Get<InboxUndo>().UndoAsync(
            World.Anna, new UndoableAction(World.Anna.Id, InboxActionKind.NewTicket, begun, world.Time.GetUtcNow(), [answer.Id]));

        Assert.Equal([answer.Id], undone.Value!.Back);
        await world.NewScopeAsync();
        Assert.Null(await world.Get<ITicketStore>().FindAsync(ticket.Id));
        Assert.All(
            await world.Get<IMessageStore>().FindManyAsync([offer.Id, reminder.Id]),
            message => Assert.Equal((MessagePlace.Unfiled, null), (message.Place, message.TicketId)));
        Assert.Equal(MessagePlace.Inbox, (await world.Get<IMessageStore>().FindAsync(answer.Id))!.Place);
    }

    [Fact]
    public async Task FileAsync_FirstOfManyReferencesIsOurs_GoesToItsTicket()
    {
        await using var world = await World.CreateAsync();
        var helen = await world.ContactAsync(world.Brightwell.Id, "helen@brightwell.example");
        var ticket = await world.TicketAsync("Microsoft 365", contacts: helen);
        await world.DeliverAsync(Raw("From: anna@acme.example\nTo: helen@brightwell.example\nSubject: Microsoft 365\n"
            + "Message-ID: <m365-offer@acme.example>\n\nx"), MailPlaces.Sent);

        var (_, decision) = await world.DeliverAsync(Cases.Read("27b-references-60-first-is-ours"));

        Assert.Equal((MatchReason.Thread, ticket.Id), (decision.Reason, decision.TicketId));
    }

    [Fact]
    public async Task FileAsync_SecondIdOfInReplyToIsOurs_GoesToItsTicket()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        await world.DeliverAsync(
            Raw("From: anna@acme.example\nTo: clara@brightwell.example\nSubject: Solar roof\nMessage-ID: <ours@acme.example>\n\nx"),
            MailPlaces.Sent);

        var (_, decision) = await world.DeliverAsync(
            Raw("From: clara@brightwell.example\nTo: anna@acme.example\nSubject: other\n"
                + "In-Reply-To: <unknown@x.example> <ours@acme.example>\n\nx"));

        Assert.Equal((MatchReason.Thread, ticket.Id), (decision.Reason, decision.TicketId));
    }

    [Theory]
    [InlineData("23a-outlook-rule-autoreply", MatchReason.AutoReply)]
    [InlineData("23b-x-autogenerated", MatchReason.AutoReply)]
    [InlineData("23c-preference-auto-reply", MatchReason.AutoReply)]
    [InlineData("23d-delivered-to-autoresponder", MatchReason.AutoReply)]
    [InlineData("24a-calendar-reply-accepted", MatchReason.AutoReply)]
    [InlineData("34-report-without-type", MatchReason.Bounce)]
    [InlineData("35-arf-complaint", MatchReason.AutoReply)]
    public async Task FileAsync_WhatAProgramSent_OpensNoTicket(string name, MatchReason reason)
    {
        await using var world = await World.CreateAsync();

        var (_, decision) = await world.DeliverAsync(Cases.Read(name));

        Assert.Equal((MatchVerdict.Inbox, reason), (decision.Verdict, decision.Reason));
    }

    [Theory]
    [InlineData("X-Auto-Reply: yes")]
    [InlineData("X-Mail-Autoreply: 1")]
    [InlineData("X-Autoresponder: x")]
    [InlineData("X-FC-MachineGenerated: true")]
    [InlineData("X-POST-MessageClass: 9; Autoresponder")]
    [InlineData("X-Precedence: auto_reply")]
    [InlineData("X-MS-Exchange-Inbox-Rules-Loop: anna@acme.example")]
    [InlineData("Content-Type: multipart/report; boundary=b")]
    [InlineData("Content-Type: multipart/report; boundary=b; report-type=tlsrpt")]
    [InlineData("Content-Type: text/calendar; method=REPLY")]
    [InlineData("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:COUNTER\nEND:VCALENDAR")]
    public async Task FileAsync_DocumentedHeader_OpensNoTicket(string header)
    {
        await using var world = await World.CreateAsync();

        var (_, decision) = await world.DeliverAsync(
            Raw($"From: olga@office.example\nTo: anna@acme.example\nSubject: Away\n{header}\n\nx"));

        Assert.Equal((MatchVerdict.Inbox, MatchReason.AutoReply), (decision.Verdict, decision.Reason));
    }

    [Theory]
    [InlineData("X-Autogenerated: Forward")]
    [InlineData("X-Auto-Reply: no")]
    [InlineData("Delivered-To: anna@acme.example")]
    [InlineData("Preference: none")]
    [InlineData("X-MS-Exchange-Inbox-Rules-Loop: anna@acme.example\nResent-From: other@office.example")]
    [InlineData("Content-Type: text/calendar; method=REQUEST")]
    public async Task FileAsync_HeaderOfAPersonsMessage_OpensATicket(string header)
    {
        await using var world = await World.CreateAsync();

        var (_, decision) = await world.DeliverAsync(
            Raw($"From: olga@office.example\nTo: anna@acme.example\nSubject: Offer\n{header}\n\nx"));

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
    }

    private static byte[] Raw(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
