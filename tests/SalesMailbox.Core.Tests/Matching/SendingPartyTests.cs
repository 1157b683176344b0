using System.Text;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tests.Messages.Cases;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Tests.Matching;

/// <summary>Who a message is really from, and the consequences.</summary>
public sealed class SendingPartyTests
{
    [Fact]
    public async Task FileAsync_TwoProspectsOfOneFormService_GetATicketEach()
    {
        await using var world = await World.CreateAsync();

        var (first, one) = await world.DeliverAsync(Cases.Read("20a-webform-first-prospect"));
        var (second, two) = await world.DeliverAsync(Cases.Read("20b-webform-second-prospect"));

        Assert.Equal((MatchVerdict.NewTicket, MatchVerdict.NewTicket), (one.Verdict, two.Verdict));
        Assert.NotEqual(one.TicketId, two.TicketId);
        Assert.Equal(new SendingParty("wanda2@webclient.example", "Wanda Web", PartySource.ReplyTo), SendingParty.Of(first));
        Assert.Equal(
            "xaver@otherclient.example", Assert.Single((await world.Get<ITicketStore>().FindAsync(two.TicketId!))!.Contacts).Address);
        Assert.Null(await world.Get<IClientStore>().FindContactByEmailAsync("noreply@formsaas.example"));
        Assert.Equal((MatchRule.SendingParty, TraceNotes.PartyReplyTo), (two.Rules[0].Rule, two.Rules[0].Note));
        Assert.Equal(["xaver@otherclient.example", "noreply@formsaas.example"], two.Rules[0].NoteValues);
        Assert.Equal("xaver@otherclient.example", two.Rules.Single(rule => rule.Rule == MatchRule.AddressAndSubject).NoteValues[0]);
        Assert.Equal("xaver@otherclient.example", await ToAsync(world, second));
    }

    [Theory]
    [InlineData("21a-forward-by-colleague", "gina@grocer.example", "Gina Grocer", PartySource.ForwardedFrom)]
    [InlineData("21b-google-group-via", "gus@groupclient.example", "Gus Group", PartySource.OriginalFrom)]
    [InlineData("21c-own-webform-reply-to", "wanda@webclient.example", "Wanda Web", PartySource.ReplyTo)]
    public async Task AddNewTicketAsync_SentOnByAnother_MakesTheOriginalSenderTheContactWhoGetsTheReply(
        string name, string address, string person, PartySource source)
    {
        await using var world = await World.CreateAsync();
        var (message, decision) = await world.DeliverAsync(Cases.Read(name));
        Assert.Equal(MatchVerdict.Inbox, decision.Verdict);
        Assert.Equal(new SendingParty(address, person, source), SendingParty.Of(message));

        var form = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, message.Id))!;
        Assert.Equal(
            (address, person, address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..]),
            (form.Sender, form.ContactName, form.NewClientDomain));
        var ticket = (await world.Get<InboxManager>().AddNewTicketAsync(World.Anna, message.Id, form)).Value!;

        Assert.Equal(address, Assert.Single(ticket.Contacts).Address);
        Assert.Equal(address, await ToAsync(world, (await world.Get<IMessageStore>().FindAsync(message.Id))!));
    }

    [Fact]
    public async Task AddNewTicketAsync_OtherSenderChosen_BecomesTheContact()
    {
        await using var world = await World.CreateAsync();
        var (message, _) = await world.DeliverAsync(Cases.Read("20a-webform-first-prospect"), mailbox: await WithoutMatchingAsync(world));
        Assert.Equal(
            ["wanda2@webclient.example", "noreply@formsaas.example"], SendingParty.Choices(message).Select(party => party.Address));

        var form = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, message.Id, "noreply@formsaas.example"))!;
        var ticket = (await world.Get<InboxManager>().AddNewTicketAsync(World.Anna, message.Id, form)).Value!;

        Assert.Equal("noreply@formsaas.example", Assert.Single(ticket.Contacts).Address);
        Assert.Equal(PartySource.From, (await world.Get<IMessageStore>().FindAsync(message.Id))!.PartySource);
    }

    [Fact]
    public async Task Compose_AnswerToAll_CopiesInTheOthersAndNotTheAgent()
    {
        await using var world = await World.CreateAsync();
        var raw = Encoding.UTF8.GetBytes(
            "From: Kate <kate@client.example>\r\nTo: anna@acme.example, Ben <ben@acme.example>\r\n"
            + "Cc: Uwe <uwe@insurer.example>\r\nSubject: All of you\r\nMessage-ID: <all@client.example>\r\n\r\nHello\r\n");
        var (message, decision) = await world.DeliverAsync(raw);
        var ticket = (await world.Get<ITicketStore>().FindAsync(decision.TicketId!))!;
        var start = world.Create<ComposeStart>(world.Create<SignatureManager>());

        var one = await start.ReadAsync(World.Anna, ticket, null, message.Id);
        var all = await start.ReadAsync(World.Anna, ticket, null, message.Id, toAll: true);

        Assert.Equal(("", one.To), (one.Cc, all.To));
        Assert.Contains("kate@client.example", all.To, StringComparison.Ordinal);
        Assert.Contains("ben@acme.example", all.Cc, StringComparison.Ordinal);
        Assert.Contains("uwe@insurer.example", all.Cc, StringComparison.Ordinal);
        Assert.DoesNotContain("anna@", all.Cc, StringComparison.Ordinal);
        Assert.DoesNotContain("kate@", all.Cc, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Nora Quist\" via Sales <nora@quist.example>", "\"Nora Quist\" via Sales", "nora@quist.example")]
    [InlineData("=?utf-8?B?Tm9yYSDDhQ?= <nora@quist.example", "Nora Å", "nora@quist.example")]
    [InlineData("nora@quist.example (Nora)", "Nora", "nora@quist.example")]
    public async Task WriteAsync_OddOriginalSender_IsReadAsFromIs(string value, string name, string address)
    {
        await using var world = await World.CreateAsync();
        var raw = Encoding.UTF8.GetBytes(
            $"From: Sales <sales@acme.example>\r\nX-Original-From: {value}\r\nTo: anna@acme.example\r\nSubject: Group\r\n"
            + $"Message-ID: <group@acme.example>\r\n\r\nHello\r\n");

        var (message, _) = await world.DeliverAsync(raw);

        var party = SendingParty.Of(message);
        Assert.Equal((address, PartySource.OriginalFrom), (party.Address, party.Source));
        Assert.Equal(name.Replace("\"", "", StringComparison.Ordinal), party.Name.Replace("\"", "", StringComparison.Ordinal));
    }

    /// <summary>Anybody can write any address before their own, so it must not become the name of a contact.</summary>
    [Theory]
    [InlineData("\"ceo@acme.example\" <someone@evil.example>", "someone@evil.example")]
    [InlineData("Someone <someone@evil.example>", "Someone")]
    [InlineData("someone@evil.example", "someone@evil.example")]
    public async Task FileAsync_NewTicket_NamesTheContactAfterThePerson(string from, string name)
    {
        await using var world = await World.CreateAsync();
        var raw = Encoding.UTF8.GetBytes(
            $"From: {from}\r\nTo: anna@acme.example\r\nSubject: Please pay\r\nMessage-ID: <pay@evil.example>\r\n\r\nHello\r\n");

        var (_, decision) = await world.DeliverAsync(raw);

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
        Assert.Equal(name, (await world.Get<IClientStore>().FindContactByEmailAsync("someone@evil.example"))!.Name);
    }

    [Fact]
    public async Task AddNewTicketAsync_SenderTheMessageDoesNotName_IsRefusedAtTheField()
    {
        await using var world = await World.CreateAsync();
        var (message, _) = await world.DeliverAsync(Cases.Read("21a-forward-by-colleague"));
        var form = (await world.Get<InboxManager>().PrepareTicketAsync(World.Anna, message.Id))! with { Sender = "somebody@else.example" };

        var added = await world.Get<InboxManager>().AddNewTicketAsync(World.Anna, message.Id, form);

        Assert.Equal(nameof(form.Sender), Assert.Single(added.Errors).Field);
    }

    [Theory]
    [InlineData("Clara <clara@brightwell.example>", "Clara private <clara@home.example>", "clara@brightwell.example")]
    [InlineData("Sam <sam@prospect.example>", "Anna <anna@acme.example>", "sam@prospect.example")]
    [InlineData("Sam <sam@prospect.example>", "Sam <sam.other@prospect.example>", "sam@prospect.example")]
    [InlineData("Sam <sam@prospect.example>", "List <list@lists.example>", "sam@prospect.example")]
    [InlineData("Shop <no-reply@shop.example>", "Sam <sam@prospect.example>", "sam@prospect.example")]
    [InlineData("Anna <anna@acme.example>", "Sam <sam@prospect.example>", "sam@prospect.example")]
    public async Task FileAsync_ReplyTo_CountsWhereFromIsNoPersonWeKnow(string from, string replyTo, string expected)
    {
        await using var world = await World.CreateAsync();

        var (message, _) = await world.DeliverAsync(
            Raw($"From: {from}\nTo: anna@acme.example, list@lists.example\nReply-To: {replyTo}\nSubject: x\n\nx"));

        Assert.Equal(expected, SendingParty.Of(message).Address);
    }

    [Fact]
    public async Task FileAsync_ReplyToOfAKnownContactUnderASubjectOfTheirTicket_FollowsTheRule()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");

        var (_, decision) = await world.DeliverAsync(
            Raw("From: Forms <noreply@formsaas.example>\nTo: anna@acme.example\nReply-To: clara@brightwell.example\n"
                + "Subject: Solar roof\n\nx"));

        Assert.Equal((MatchVerdict.Matched, ticket.Id), (decision.Verdict, decision.TicketId));
        Assert.Equal("clara@brightwell.example", decision.Rules.Single(rule => rule.Rule == MatchRule.AddressAndSubject).Compared[0].Mail);
    }

    [Fact]
    public async Task FileAsync_StrangerForwardsAndColleagueReplies_KeepTheirSender()
    {
        await using var world = await World.CreateAsync();
        var quote = "\n\nFrom: Gina <gina@grocer.example>\nSent: Monday\nTo: Ben <ben@acme.example>\nSubject: Quote\n\nHi";

        var (stranger, _) = await world.DeliverAsync(Raw("From: s@prospect.example\nTo: anna@acme.example\nSubject: Fwd: Quote\n" + quote));
        var (reply, _) = await world.DeliverAsync(Raw("From: ben@acme.example\nTo: anna@acme.example\nSubject: RE: Quote\n" + quote));
        var (copied, _) = await world.DeliverAsync(
            Raw("From: ben@acme.example\nTo: gina@grocer.example\nCc: anna@acme.example\nSubject: FW: Quote\n" + quote));

        Assert.Equal(
            ["s@prospect.example", "ben@acme.example", "ben@acme.example"],
            new[] { stranger, reply, copied }.Select(message => SendingParty.Of(message).Address));
        Assert.Equal(["ben@acme.example", "gina@grocer.example"], SendingParty.Choices(reply).Select(party => party.Address));
    }

    [Fact]
    public async Task FileAsync_ForwardedTwiceByColleagues_GoesBackToTheClient()
    {
        await using var world = await World.CreateAsync();

        var (message, _) = await world.DeliverAsync(Raw(
            "From: ben@acme.example\nTo: anna@acme.example\nSubject: Fwd: Fwd: Quote\n\n---------- Forwarded message ---------\n"
            + "From: Carl <carl@acme.example>\nDate: Monday\nSubject: Fwd: Quote\nTo: ben@acme.example\n\n"
            + "---------- Forwarded message ---------\nFrom: Gina <gina@grocer.example>\nDate: Sunday\nSubject: Quote\n"
            + "To: carl@acme.example\n\nHi"));

        Assert.Equal("gina@grocer.example", SendingParty.Of(message).Address);
    }

    [Fact]
    public async Task FileAsync_ForwardedAsAnAttachment_IsTheAttachedSenders()
    {
        await using var world = await World.CreateAsync();

        var (message, _) = await world.DeliverAsync(Raw(
            "From: ben@acme.example\nTo: anna@acme.example\nSubject: see attached\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nplease\n"
            + "--b\nContent-Type: message/rfc822\n\nFrom: Gina <gina@grocer.example>\nTo: ben@acme.example\nSubject: Quote\n"
            + "\nHi\n--b--\n"));

        Assert.Equal(new SendingParty("gina@grocer.example", "Gina", PartySource.ForwardedFrom), SendingParty.Of(message));
    }

    [Fact]
    public async Task FileAsync_ForwardOfAnAnswer_GoesToTheClientsTicket()
    {
        await using var world = await World.CreateAsync(MatchingType.EmailDomain);
        var ticket = await world.TicketAsync("Solar roof");

        var (_, decision) = await world.DeliverAsync(Raw(
            "From: ben@acme.example\nTo: anna@acme.example\nSubject: WG: Solar\n\nVon: Dan <dan@brightwell.example>\nGesendet: Montag\n"
            + "An: ben@acme.example\nBetreff: Solar\n\nHallo"));

        Assert.Equal((MatchVerdict.Matched, ticket.Id), (decision.Verdict, decision.TicketId));
    }

    [Theory]
    [InlineData("from_nameonly", true)]
    [InlineData("from_mailer_empty", false)]
    [InlineData("from_mailer", false)]
    public async Task ReadAsync_MessageWithoutAnAddress_LeavesToEmptyAndSaysSo(string name, bool isNewestToAnswer)
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");
        var (message, _) = await world.DeliverAsync(Cases.Read(name), mailbox: await WithoutMatchingAsync(world));
        Assert.True((await world.Get<InboxManager>().AddToTicketAsync(World.Anna, message.Id, ticket.Id)).Succeeded);

        // A new email on a ticket answers the newest email of a person. A mailer's email is answered only on request.
        foreach (var replyTo in isNewestToAnswer ? [message.Id, null] : new string?[] { message.Id })
        {
            var start = await ComposeAsync(world, ticket, replyTo);
            Assert.Equal("", start.To);
            Assert.NotNull(start.ToNote);
        }
    }

    [Fact]
    public async Task ReadAsync_AnsweredMessageIsGone_LeavesToEmptyAndSaysSo()
    {
        await using var world = await World.CreateAsync();
        var ticket = await world.TicketAsync("Solar roof");

        Assert.Equal(("", true), await ComposeAsync(world, ticket, "nothing") is var gone ? (gone.To, gone.ToNote is not null) : default);
        Assert.Contains("clara@brightwell.example", (await ComposeAsync(world, ticket, null)).To, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("04a-dot-before-at-quoted-reply-500", "ken.@ezweb3.example")]
    [InlineData("04b-two-dots-unquoted-sender-lost", "yuki..t@docomo-like.example")]
    [InlineData("36-semicolon-in-name", "john@semi2.example")]
    [InlineData("from_spoof2", "attacker@evil.example")]
    [InlineData("from_spoof11", "attacker@evil.example")]
    public async Task ReadAsync_OddSender_IsFiledAsATicketOfItsOwnAndAnswered(string name, string address)
    {
        await using var world = await World.CreateAsync();
        var ceo = await world.ContactAsync(world.Brightwell.Id, "ceo@client.example");
        await world.TicketAsync("s", contacts: ceo);

        var (message, decision) = await world.DeliverAsync(Cases.Read(name));

        Assert.Equal(MatchVerdict.NewTicket, decision.Verdict);
        Assert.Equal(address, Assert.Single((await world.Get<ITicketStore>().FindAsync(decision.TicketId!))!.Contacts).Address);
        Assert.Equal(address, await ToAsync(world, message));
    }

    private static async Task<Mailbox> WithoutMatchingAsync(World world)
    {
        var mailbox = (await world.Get<IMailboxStore>().FindAsync(world.AnnasMailbox.Id))!;
        mailbox.MatchingEnabled = false;
        await world.Get<IMailboxStore>().UpdateAsync(mailbox);
        await world.CommitAsync();
        return mailbox;
    }

    private static async Task<string> ToAsync(World world, MailMessage message)
    {
        var ticket = (await world.Get<ITicketStore>().FindAsync(message.TicketId!))!;
        return Assert.Single(RecipientList.Parse((await ComposeAsync(world, ticket, message.Id)).To).Addresses).Address;
    }

    private static Task<ComposeDefaults> ComposeAsync(World world, Ticket ticket, string? replyTo) =>
        world.Create<ComposeStart>(world.Create<SignatureManager>()).ReadAsync(World.Anna, ticket, null, replyTo);

    private static byte[] Raw(string text) => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"));
}
