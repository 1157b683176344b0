using System.Globalization;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Benchmarks;

/// <summary>A mail service in memory that answers at once, so that what is measured is ours: each of its mailboxes holds the same number of emails.</summary>
internal sealed class BulkMailbox(int messages) : IConnectionType
{
    public const string TypeId = "Bulk";
    public static readonly DateTimeOffset Start = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);
    private const int PageSize = 500;

    public string Id => TypeId;

    public string DisplayName => TypeId;

    public string Scope => "";

    public IMailSender OpenSender(MailboxAccess access) => throw new NotSupportedException();

    public IMailboxReader OpenReader(MailboxAccess access) => new Reader(access.Address, messages);

    public IReadOnlyList<Error> ValidateCredentials(string? clientId, string? clientSecret) => [];

    public Uri CreateAuthorizationUri(ClientCredentials credentials, string redirectUri, string state, string codeChallenge, string? loginHint) => throw new NotSupportedException();

    public Task<SignInAnswer> CompleteAuthorizationAsync(
        ClientCredentials credentials, string redirectUri, string code, string codeVerifier, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RevokeAsync(ClientCredentials credentials, string refreshToken, CancellationToken cancellationToken) => throw new NotSupportedException();

    private sealed class Reader(string address, int messages) : IMailboxReader
    {
        public long UnitsUsed => 0;

        public Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken) => Task.FromResult(new MailboxProfile(address, "1", messages));

        public Task<ChangePage> ListChangesAsync(string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken) =>
            Task.FromResult(new ChangePage([], null, cursor));

        public Task<MessagePage> ListMessagesAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken)
        {
            var start = pageToken is null ? 0 : int.Parse(pageToken, CultureInfo.InvariantCulture);
            var page = Enumerable.Range(start, Math.Min(PageSize, messages - start)).Select(number => new DiscoveredMessage($"{number:x8}", $"{number:x8}")).ToList();
            var next = start + PageSize;
            return Task.FromResult(new MessagePage(page, next < messages ? next.ToString(CultureInfo.InvariantCulture) : null));
        }

        public async Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken)
        {
            var number = int.Parse(providerId, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var raw = SampleMail.Text(number, address);
            await destination.WriteAsync(raw, cancellationToken);
            return new FetchedMessage(providerId, providerId, MailPlaces.Inbox, false, Start.AddMinutes(1), raw.Length);
        }

        public Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<MailLabel>>([]);

        public Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
