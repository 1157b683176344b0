using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Gmail.Tests.Sending;

/// <summary>
/// A mail service that accepts a message without returning its id, like SMTP and Microsoft Graph: the id is found in Sent.
/// </summary>
public sealed class SilentSenderTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Send_NoIdInTheAnswer_FindsTheCopyInSent()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        await using var tenant = await StartAsync(gmail, new Silent());

        var mail = await tenant.QueueAsync();
        await tenant.SendAsync();

        await tenant.AssertSentOnceAsync(mail.Id);
        Assert.Single(gmail.State.Calls(GmailUnderTest.Agent), call => call.Changes);
    }

    [Fact]
    public async Task Send_CopyComesLate_WaitsForItAndSendsOnce()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var silent = new Silent { HidesSent = true };
        await using var tenant = await StartAsync(gmail, silent);
        var mail = await tenant.QueueAsync();
        await tenant.SendAsync();
        var waiting = await tenant.RowAsync(mail.Id);

        silent.HidesSent = false;
        await tenant.SendToTheEndAsync();

        Assert.Equal((OutgoingState.Sent, null, null), (waiting.State, waiting.ProviderId, waiting.StoredAt));
        await tenant.AssertSentOnceAsync(mail.Id);
        Assert.Single(gmail.State.Calls(GmailUnderTest.Agent), call => call.Changes);
    }

    [Fact]
    public async Task Send_NoCopyInSent_KeepsOurOwnAndAdoptsAnImportedOne()
    {
        await using var gmail = await GmailUnderTest.StartAsync();
        var silent = new Silent { HidesSent = true };
        await using var tenant = await StartAsync(gmail, silent);
        var mail = await tenant.QueueAsync();
        await tenant.SendToTheEndAsync();
        for (var round = 0; round < 10; round++)
        {
            await tenant.SendToTheEndAsync();
        }

        var own = await tenant.AssertSentOnceAsync(mail.Id);
        await tenant.Tenant.AskAsync(async services =>
        {
            var connections = services.GetRequiredService<Core.Connections.IConnectionStore>();
            var connection = (await connections.FindAsync(tenant.Tenant.Connection.Id, Stop))!;
            connection.ImportSent = true;
            await connections.UpdateAsync(connection, Stop);
            await services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
            return true;
        });
        await tenant.Tenant.ImportAsync();

        var stored = Assert.Single(await tenant.Tenant.MessagesAsync(), message => message.Direction == MessageDirection.Sent);
        Assert.Equal(own.Id, stored.Id);
        Assert.NotEqual(own.ProviderId, stored.ProviderId);
        Assert.Single(gmail.State.Calls(GmailUnderTest.Agent), call => call.Changes);
    }

    private static Task<SendingTenant> StartAsync(GmailUnderTest gmail, Silent silent) => SendingTenant.CreateAsync(
        gmail.Configuration(), GmailUnderTest.Client, GmailUnderTest.Agent, gmail.Access().Secret.Value,
        wrap: inner => new SilentType(inner, silent));

    private sealed class Silent
    {
        public bool HidesSent { get; set; }
    }

    private sealed class SilentType(IConnectionType inner, Silent silent) : IConnectionType
    {
        public string Id => inner.Id;

        public string DisplayName => inner.DisplayName;

        public MailServiceCapabilities Capabilities => inner.Capabilities;

        public IReadOnlyList<ConnectionSetting> Settings => inner.Settings;

        public ISignIn SignIn => inner.SignIn;

        public IReadOnlyList<Error> Validate(ConnectionSettings entered) => inner.Validate(entered);

        public IMailboxReader OpenReader(MailboxAccess access) => inner.OpenReader(access);

        public IMailSender OpenSender(MailboxAccess access) => new Sender(inner.OpenSender(access), silent);
    }

    private sealed class Sender(IMailSender inner, Silent silent) : IMailSender
    {
        public async Task<SentMail> SendAsync(Stream raw, string? threadId, CancellationToken cancellationToken)
        {
            await inner.SendAsync(raw, threadId, cancellationToken);
            return new SentMail(null, null);
        }

        public async Task<SentMail?> FindSentAsync(SentMark mark, DateTimeOffset since, CancellationToken cancellationToken) =>
            silent.HidesSent ? null : await inner.FindSentAsync(mark, since, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
