using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.Gmail.Tests.Import;

namespace SalesMailbox.Gmail.Tests.Sending;

/// <summary>An agent's email is sent in the correct format, and its answer comes back to the ticket.</summary>
public sealed class SendingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_AnswerToAnImportedMail_ContinuesTheThreadAndItsAnswerFindsTheTicket()
    {
        await using var gmail = await GmailUnderTest.StartAsync(options => options.RewriteMessageId = true);
        await using var tenant = await CreateAsync(gmail);
        gmail.State.Post(Mail("Ten Macs", "Message-ID: <first@contoso.test>"));
        await tenant.Tenant.ImportAsync();
        var question = Assert.Single(await tenant.Tenant.MessagesAsync());

        var mail = await tenant.QueueAsync(change => change.Draft = change.Draft with
        {
            Subject = "Re: Ten Macs",
            ReplyToMessageId = question.Id,
            IncludeQuote = true,
            Cc = "boss@contoso.test",
        });
        await tenant.SendAsync();

        var message = await tenant.AssertSentOnceAsync(mail.Id);
        Assert.Equal(question.ProviderThreadId, message.ProviderThreadId);
        Assert.NotEqual($"{mail.Id}@sandbox.test", message.InternetMessageId); // Google's own was read back
        var received = Received(gmail, SendingTenant.Olga);
        Assert.Equal(("first@contoso.test", GmailUnderTest.Agent), (received.InReplyTo, received.From.Mailboxes.Single().Address));
        Assert.Equal(["first@contoso.test"], received.References);
        Assert.Contains("> Some text", received.TextBody, StringComparison.Ordinal);
        Assert.Contains("<b>Olga</b>", received.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("boss@contoso.test", received.Cc.Mailboxes.Single().Address);

        gmail.State.Post(Mail("Something else altogether", $"In-Reply-To: <{received.MessageId}>"));
        await tenant.Tenant.ImportAsync();
        var answer = Assert.Single(await tenant.Tenant.MessagesAsync(), row => row.Subject == "Something else altogether");
        Assert.Equal((MessagePlace.Ticket, tenant.Ticket.Id), (answer.Place, answer.TicketId));
    }

    [Fact]
    public async Task Send_LargeAttachmentAndBcc_ArriveWholeAndHidden()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        var content = new byte[6 * 1024 * 1024];
        new Random(1).NextBytes(content);
        var attachment = await StoreAsync(tenant, "Größe.bin", content);

        var mail = await tenant.QueueAsync(
            change => change.Draft = change.Draft with { Bcc = "secret@contoso.test", Attachments = [attachment] });
        await tenant.SendAsync();

        await tenant.AssertSentOnceAsync(mail.Id);
        var received = Received(gmail, SendingTenant.Olga);
        Assert.Empty(received.Bcc);
        var part = Assert.IsType<MimePart>(Assert.Single(received.Attachments));
        using var bytes = new MemoryStream();
        await part.Content!.DecodeToAsync(bytes, Stop);
        Assert.Equal("Größe.bin", part.FileName);
        Assert.Equal(content, bytes.ToArray());
        Assert.Single(gmail.State.Snapshot("secret@contoso.test").Messages);
    }

    [Fact]
    public async Task Queue_LargerThanGmailTakes_IsRefusedAtTheAttachments()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        var attachment = await StoreAsync(tenant, "big.bin", new byte[27 * 1024 * 1024]);
        var draft = new MailDraft
        {
            TicketId = tenant.Ticket.Id,
            To = SendingTenant.Olga,
            Subject = "s",
            Html = "<p>t</p>",
            Attachments = [attachment],
        };

        var queued = await tenant.Tenant.AskAsync(
            services => services.GetRequiredService<Outbox>().QueueAsync(ImportingTenant.Owner, draft, Stop));

        Assert.Equal(nameof(MailDraft.Attachments), Assert.Single(queued.Errors).Field);
        Assert.Empty(await tenant.EntriesAsync());
    }

    [Fact]
    public async Task Send_GrantIsDead_WaitsTellsTheOwnerAndGoesOutAfterTheNextSignIn()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        gmail.State.AddFault(new Fault { Kind = FaultKind.InvalidGrant });
        var mail = await tenant.QueueAsync();

        await tenant.SendAsync();
        await tenant.SendToTheEndAsync();

        var waiting = await tenant.RowAsync(mail.Id);
        Assert.Equal((OutgoingState.Queued, false), (waiting.State, waiting.MayHaveBeenSent));
        Assert.Equal("outbox.waits-for-sign-in", waiting.Reason!.Code);
        Assert.Equal(NoticeKinds.DeadGrant, Assert.Single(await NoticesAsync(tenant)).Kind);

        gmail.State.ClearFaults();
        await tenant.Tenant.DoAsync(async services =>
        {
            var grants = services.GetRequiredService<IGrantStore>();
            var grant = (await grants.FindAsync(tenant.Tenant.Mailbox.Id, Stop))!;
            (grant.State, grant.ProtectedSecret) = (GrantState.Active, gmail.Access().Secret.Value);
            await grants.SaveAsync(grant, Stop);
        });
        await tenant.SendToTheEndAsync();
        await tenant.AssertSentOnceAsync(mail.Id);
    }

    [Fact]
    public async Task Send_MailboxGivenToAnotherAgentMeanwhile_FailsAndTellsTheSender()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        var mail = await tenant.QueueAsync();
        await tenant.Tenant.DoAsync(async services =>
        {
            var mailboxes = services.GetRequiredService<IMailboxStore>();
            var mailbox = (await mailboxes.FindAsync(tenant.Tenant.Mailbox.Id, Stop))!;
            mailbox.AgentId = "someone else";
            await mailboxes.UpdateAsync(mailbox, Stop);
        });

        await tenant.SendAsync();

        Assert.Equal(OutgoingState.Failed, (await tenant.RowAsync(mail.Id)).State);
        Assert.Equal(NoticeKinds.FailedMail, Assert.Single(await NoticesAsync(tenant)).Kind);
        Assert.DoesNotContain(gmail.State.Snapshot(GmailUnderTest.Agent).Messages, message => message.Labels.Contains("SENT"));
    }

    [Fact]
    public async Task Send_RefusedThenRetried_IsSentOnce()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        gmail.State.AddFault(new Fault { Kind = FaultKind.Forbidden403, Call = "messages.send", Times = 1 });
        var mail = await tenant.QueueAsync();
        await tenant.SendAsync();
        var failed = await tenant.RowAsync(mail.Id);
        Assert.Equal((OutgoingState.Failed, false), (failed.State, failed.Reason is null));

        var other = new Agent("other", "Other", "other@example.com", true, true);
        Assert.False(
            (await tenant.Tenant.AskAsync(services => services.GetRequiredService<Outbox>().RetryAsync(other, mail.Id, Stop))).Succeeded);
        Assert.True((await tenant.Tenant.AskAsync(
            services => services.GetRequiredService<Outbox>().RetryAsync(ImportingTenant.Owner, mail.Id, Stop))).Succeeded);
        await tenant.SendAsync();

        await tenant.AssertSentOnceAsync(mail.Id);
        Assert.Empty(await NoticesAsync(tenant));
    }

    [Fact]
    public async Task Withdraw_FailedMail_IsNeverSent()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        gmail.State.AddFault(new Fault { Kind = FaultKind.Forbidden403, Call = "messages.send", Times = 1 });
        var mail = await tenant.QueueAsync();
        await tenant.SendAsync();

        Assert.True((await tenant.Tenant.AskAsync(
            services => services.GetRequiredService<Outbox>().WithdrawAsync(ImportingTenant.Owner, mail.Id, Stop))).Succeeded);
        await tenant.SendToTheEndAsync();

        Assert.Equal(OutgoingState.Withdrawn, (await tenant.RowAsync(mail.Id)).State);
        Assert.DoesNotContain(gmail.State.Snapshot(GmailUnderTest.Agent).Messages, message => message.Labels.Contains("SENT"));
    }

    [Fact]
    public async Task Send_ThreadDeletedInGmail_GoesOutWithoutIt()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await CreateAsync(gmail);
        gmail.State.Post(Mail("Ten Macs", "Message-ID: <first@contoso.test>"));
        await tenant.Tenant.ImportAsync();
        var question = Assert.Single(await tenant.Tenant.MessagesAsync());
        gmail.State.Delete(GmailUnderTest.Agent, question.ProviderId);

        var mail = await tenant.QueueAsync(change => change.Draft = change.Draft with { ReplyToMessageId = question.Id });
        await tenant.SendAsync();

        await tenant.AssertSentOnceAsync(mail.Id);
        Assert.Equal("first@contoso.test", Received(gmail, SendingTenant.Olga).InReplyTo);
    }

    private static MimeMessage Received(GmailUnderTest gmail, string account)
    {
        var id = gmail.State.Snapshot(account).Messages.Single(message => message.Labels.Contains("INBOX")).Id;
        return MimeMessage.Load(new MemoryStream(gmail.State.Raw(account, id)!), Stop);
    }

    private static byte[] Mail(string subject, string headers) => Encoding.UTF8.GetBytes(
        $"From: Olga <{SendingTenant.Olga}>\r\nTo: {GmailUnderTest.Agent}\r\nSubject: {subject}\r\n{headers}\r\n\r\nSome text\r\n");

    private static async Task<OutgoingAttachment> StoreAsync(SendingTenant tenant, string name, byte[] content)
    {
        var entry = await tenant.Tenant.AskAsync(async services =>
        {
            await using var writer = await services.GetRequiredService<IRawStore>().CreateAsync(Stop);
            await writer.Stream.WriteAsync(content, Stop);
            return await writer.CompleteAsync(Stop);
        });
        return new OutgoingAttachment(name, "application/octet-stream", entry.Size, entry.Hash);
    }

    private static Task<IReadOnlyList<Notice>> NoticesAsync(SendingTenant tenant) =>
        tenant.Tenant.AskAsync(services => services.GetRequiredService<INoticeStore>().ListAsync(ImportingTenant.Owner.Id, true, 10, Stop));

    private static Task<SendingTenant> CreateAsync(GmailUnderTest gmail) => SendingTenant.CreateAsync(
        gmail.Configuration(), GmailUnderTest.Client, GmailUnderTest.Agent, gmail.Access().Secret.Value,
        connection => connection.MatchingType = MatchingType.EmailDomain);
}
