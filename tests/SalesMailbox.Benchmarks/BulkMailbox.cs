using System.Globalization;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Benchmarks;

/// <summary>
/// An in-memory mail service that answers immediately, so that only the product is measured. Each of its mailboxes contains the same number
/// of emails.
/// </summary>
internal sealed class BulkMailbox(int messages) : IConnectionType, IApplicationSignIn
{
    public const string TypeId = "Bulk";
    public static readonly DateTimeOffset Start = new(2026, 5, 4, 8, 0, 0, TimeSpan.Zero);
    private const int PageSize = 500;

    public string Id => TypeId;

    public string DisplayName => TypeId;

    public IMailSender OpenSender(MailboxAccess access) => throw new NotSupportedException();

    public IMailboxReader OpenReader(MailboxAccess access) => new Reader(access.Address, messages);

    public MailServiceCapabilities Capabilities { get; } = new();

    public IReadOnlyList<ConnectionSetting> Settings => [];

    public ISignIn SignIn => this;

    public IReadOnlyList<Error> Validate(ConnectionSettings entered) => [];

    public Task<GrantedAccess> CheckAsync(MailboxAccess access, CancellationToken cancellationToken) =>
        Task.FromResult(new GrantedAccess(access.Address, "", ""));

    private sealed class Reader(string address, int messages) : IMailboxReader
    {
        public long UnitsUsed => 0;

        public Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken) => Task.FromResult(new MailboxProfile(address));

        public Task<ListingPage> ListChangesAsync(
            string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken) =>
            Task.FromResult(new ListingPage([], null, cursor));

        public Task<ListingPage> ListAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken)
        {
            var start = pageToken is null ? 0 : int.Parse(pageToken, CultureInfo.InvariantCulture);
            var page = Enumerable.Range(start, Math.Min(PageSize, messages - start))
                .Select(number => new DiscoveredMessage($"{number:x8}", $"{number:x8}"))
                .ToList();
            var next = start + PageSize;
            return Task.FromResult(next < messages
                ? new ListingPage(page, next.ToString(CultureInfo.InvariantCulture), null)
                : new ListingPage(page, null, "1"));
        }

        public async Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken)
        {
            var number = int.Parse(providerId, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var raw = SampleMail.Text(number, address);
            await destination.WriteAsync(raw, cancellationToken);
            return new FetchedMessage(providerId, providerId, MailPlaces.Inbox, false, Start.AddMinutes(1), raw.Length);
        }

        public Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<MailLabel>>([]);

        public Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>([]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
