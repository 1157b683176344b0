using System.Collections.Concurrent;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tests.Connections;

/// <summary>A connection type that records its calls and gives scripted answers.</summary>
public sealed class FakeService : IConnectionType, IAuthorizationCodeSignIn
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

    /// <summary>A task that a revocation waits for.</summary>
    public Func<CancellationToken, Task> WhenRevoking { get; set; } = _ => Task.CompletedTask;

    /// <summary>The exceptions that the profile call throws, by address.</summary>
    public ConcurrentDictionary<string, Exception> Errors { get; } = new();

    public MailServiceCapabilities Capabilities { get; set; } = new() { CanSend = true, HasLabels = true };

    public ISignIn SignIn => Other ?? this;

    /// <summary>Replaces the sign-in page.</summary>
    public ISignIn? Other { get; set; }

    public bool RevocationEndsWholeAccount { get; set; } = true;

    public Uri? AccessPage { get; } = new("https://service/access");

    public IReadOnlyList<ConnectionSetting> Settings { get; } =
    [
        new("ClientId", Texts.ClientId) { Missing = FakeErrors.NoClientId, IsIdentity = true },
        new("ClientSecret", Texts.ClientSecret) { Kind = SettingKind.Secret, Missing = FakeErrors.NoClientId },
    ];

    public IReadOnlyList<Error> Validate(ConnectionSettings entered) => [];

    public Uri CreateAuthorizationUri(
        ConnectionSettings settings, string redirectUri, string state, string codeChallenge, string? loginHint)
    {
        (State, Challenge) = (state, codeChallenge);
        return new Uri("https://service/auth?state=" + state);
    }

    public Task<GrantedAccess> CompleteAsync(
        ConnectionSettings settings, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken)
    {
        Verifier = codeVerifier;
        return Task.FromResult(new GrantedAccess(Account, "refresh-" + Account, Scope));
    }

    public Task RevokeAsync(ConnectionSettings settings, string secret, CancellationToken cancellationToken)
    {
        Revoked.Enqueue(secret);
        return RevokeError is null ? WhenRevoking(cancellationToken) : Task.FromException(RevokeError);
    }

    /// <summary>The access with which the last reader was opened.</summary>
    public MailboxAccess? Opened { get; private set; }

    public IMailboxReader OpenReader(MailboxAccess access)
    {
        Opened = access;
        return new Reader(this, access);
    }

    public IMailSender OpenSender(MailboxAccess access) => throw new NotSupportedException();

    private sealed class Reader(FakeService service, MailboxAccess access) : IMailboxReader
    {
        public long UnitsUsed => 0;

        public Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken) =>
            service.Errors.TryGetValue(access.Address, out var error)
                ? Task.FromException<MailboxProfile>(error)
                : Task.FromResult(new MailboxProfile(access.Address));

        public Task<ListingPage> ListChangesAsync(
            string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<ListingPage> ListAsync(
            MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private static class Texts
    {
        public static readonly TextCode ClientId = new("fake.client-id", "Client ID");
        public static readonly TextCode ClientSecret = new("fake.client-secret", "Client secret");
    }
}

internal static class FakeErrors
{
    public static readonly ErrorCode NoClientId = new("fake.no-client-id", ErrorKind.Invalid, "Enter it.");
}
