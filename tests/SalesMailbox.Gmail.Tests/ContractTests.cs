using SalesMailbox.Core.MailServices;
using SalesMailbox.Gmail.Sandbox.Faults;
using SalesMailbox.MailServiceContract;

namespace SalesMailbox.Gmail.Tests;

public sealed class GmailReaderContractTests : MailboxReaderContract
{
    protected override async Task<IMailServiceUnderTest> StartAsync() => await SandboxMailbox.StartAsync();
}

public sealed class GmailSenderContractTests : MailSenderContract
{
    protected override async Task<IMailServiceUnderTest> StartAsync() => await SandboxMailbox.StartAsync();
}

/// <summary>The agent's mailbox in the sandbox.</summary>
internal sealed class SandboxMailbox : IMailServiceUnderTest
{
    private readonly GmailUnderTest _gmail;

    private SandboxMailbox(GmailUnderTest gmail) => (_gmail, Access) = (gmail, gmail.Access());

    public IConnectionType Type => _gmail.Type;

    public MailboxAccess Access { get; }

    public static async Task<SandboxMailbox> StartAsync() => new(await GmailUnderTest.StartAsync());

    public Task<string> DeliverAsync(byte[] raw, MailPlaces place, DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        Task.FromResult(
            _gmail.State.Deliver(GmailUnderTest.Agent, raw, [place == MailPlaces.Sent ? "SENT" : "INBOX", "UNREAD"], receivedAt).Id);

    public Task DeleteAsync(string providerId, CancellationToken cancellationToken)
    {
        Assert.True(_gmail.State.Delete(GmailUnderTest.Agent, providerId));
        return Task.CompletedTask;
    }

    public Task<string?> MoveAwayAndBackAsync(string providerId, CancellationToken cancellationToken)
    {
        Assert.True(_gmail.State.ChangeLabels(GmailUnderTest.Agent, providerId, remove: ["INBOX"]));
        Assert.True(_gmail.State.ChangeLabels(GmailUnderTest.Agent, providerId, add: ["INBOX"]));
        return Task.FromResult<string?>(providerId);
    }

    public Task<string> FingerprintAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_gmail.State.Snapshot(GmailUnderTest.Agent).Hash);

    public Task<bool> ExpireCursorsAsync(CancellationToken cancellationToken)
    {
        _gmail.State.ForgetHistory(GmailUnderTest.Agent);
        return Task.FromResult(true);
    }

    public Task<bool> ThrottleAsync(CancellationToken cancellationToken) =>
        AddAsync(new Fault { Kind = FaultKind.TooMany429, RetryAfterSeconds = 120 });

    public Task<bool> EndSignInAsync(CancellationToken cancellationToken)
    {
        _gmail.State.RevokeGrant(GmailUnderTest.Agent);
        return Task.FromResult(true);
    }

    public Task<bool> LoseNextAnswerToSendAsync(CancellationToken cancellationToken) =>
        AddAsync(new Fault { Kind = FaultKind.LostAnswer, Call = "messages.send", Times = 1 });

    public Task<bool> RefuseNextSendAsync(CancellationToken cancellationToken) =>
        AddAsync(new Fault { Kind = FaultKind.Forbidden403, Call = "messages.send", Times = 1 });

    public async Task<int> CountSentAsync(CancellationToken cancellationToken)
    {
        await using var reader = Type.OpenReader(_gmail.Access());
        var count = 0;
        string? token = null;
        do
        {
            var page = await reader.ListAsync(MailPlaces.Sent, null, token, cancellationToken);
            (count, token) = (count + page.Messages.Count, page.NextPageToken);
        }
        while (token is not null);

        return count;
    }

    public ValueTask DisposeAsync() => _gmail.DisposeAsync();

    private Task<bool> AddAsync(Fault fault)
    {
        _gmail.State.AddFault(fault);
        return Task.FromResult(true);
    }
}
