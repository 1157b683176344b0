using System.Collections.Concurrent;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tests.Connections;

/// <summary>A connection type that remembers what it was asked and answers as told.</summary>
public sealed class FakeService : IConnectionType
{
    public string Id => "Fake";

    public string DisplayName => "Fake";

    public string Scope => "mail";

    public string State { get; private set; } = "";

    public string Account { get; set; } = "";

    public string? Challenge { get; private set; }

    public string? Verifier { get; private set; }

    public ConcurrentQueue<string> Revoked { get; } = [];

    public MailServiceException? RevokeError { get; set; }

    /// <summary>What a revocation waits for.</summary>
    public Func<CancellationToken, Task> WhenRevoking { get; set; } = _ => Task.CompletedTask;

    /// <summary>What the profile call of an address throws.</summary>
    public ConcurrentDictionary<string, Exception> Errors { get; } = new();

    public IReadOnlyList<Error> ValidateCredentials(string? clientId, string? clientSecret) =>
        string.IsNullOrEmpty(clientId) ? [FakeErrors.NoClientId.At("ClientId")] : [];

    public Uri CreateAuthorizationUri(ClientCredentials credentials, string redirectUri, string state, string codeChallenge, string? loginHint)
    {
        (State, Challenge) = (state, codeChallenge);
        return new Uri("https://service/auth?state=" + state);
    }

    public Task<SignInAnswer> CompleteAuthorizationAsync(
        ClientCredentials credentials, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken)
    {
        Verifier = codeVerifier;
        return Task.FromResult(new SignInAnswer(Account, "refresh-" + Account, Scope));
    }

    public Task RevokeAsync(ClientCredentials credentials, string refreshToken, CancellationToken cancellationToken)
    {
        Revoked.Enqueue(refreshToken);
        return RevokeError is null ? WhenRevoking(cancellationToken) : Task.FromException(RevokeError);
    }

    public IMailboxReader OpenReader(MailboxAccess access) => new Reader(this, access);

    public IMailSender OpenSender(MailboxAccess access) => throw new NotSupportedException();

    private sealed class Reader(FakeService service, MailboxAccess access) : IMailboxReader
    {
        public long UnitsUsed => 0;

        public Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken) => service.Errors.TryGetValue(access.Address, out var error)
            ? Task.FromException<MailboxProfile>(error)
            : Task.FromResult(new MailboxProfile(access.Address, "1", 0));

        public Task<ChangePage> ListChangesAsync(string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<MessagePage> ListMessagesAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

internal static class FakeErrors
{
    public static readonly ErrorCode NoClientId = new("fake.no-client-id", ErrorKind.Invalid, "Enter it.");
}
