namespace SalesMailbox.Core.MailServices;

/// <summary>
/// Reads one mailbox. There is deliberately no member that could change anything in it (I3): what is not here, the importer can't do.
/// </summary>
/// <remarks>Every method throws <see cref="MailServiceException"/> for what the service refuses, after the reader's own short retries.</remarks>
public interface IMailboxReader : IAsyncDisposable
{
    /// <summary>Whose mailbox it is. The cheapest call that proves the access.</summary>
    Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken);

    /// <summary>
    /// All messages in the wanted places, received at or after <paramref name="since"/>. Its last page has the cursor of the moment the listing began, or an
    /// earlier one: what came in while it ran is then among the next changes. No message may fall between the two.
    /// </summary>
    /// <param name="pageToken">Null for the first page; else <see cref="ListingPage.NextPageToken"/> of the page before, of the same listing.</param>
    Task<ListingPage> ListAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken);

    /// <summary>
    /// What came into the wanted places since <paramref name="cursor"/>, by delivery or by being moved there. Pass the same cursor for all pages. A message may
    /// be listed again, or be gone when it is fetched.
    /// </summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.CursorExpired"/>: list all again.</exception>
    Task<ListingPage> ListChangesAsync(string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken);

    /// <summary>Writes the bytes of a message to <paramref name="destination"/>.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: it was deleted, or moved where ids do not follow.</exception>
    Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken);

    /// <summary>The labels people made in this mailbox; none where the service has no labels.</summary>
    Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken);

    /// <summary>The ids of a message's labels, without its contents; none where the service has no labels.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: it was deleted in the meantime.</exception>
    Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>What this reader has used of the service's quota so far, in the service's own units; calls where it has none.</summary>
    long UnitsUsed { get; }
}

/// <param name="Address">The mailbox's own address.</param>
public sealed record MailboxProfile(string Address);

/// <param name="ProviderId">The service's id of the message in this mailbox. Compared exactly; up to 200 characters.</param>
/// <param name="ThreadId">The service's id of its conversation; null where it has none.</param>
public sealed record DiscoveredMessage(string ProviderId, string? ThreadId);

/// <summary>A page of a listing. An empty one with a next token is not the end; order and repetition mean nothing.</summary>
/// <param name="Cursor">
/// Where changes go on from, on the last page (no <paramref name="NextPageToken"/>); to be kept only once that page is queued. Opaque: text of the service's own,
/// of any length, for instance one state for each folder.
/// </param>
public sealed record ListingPage(IReadOnlyList<DiscoveredMessage> Messages, string? NextPageToken, string? Cursor);

/// <param name="Places">Where the message is now; <see cref="MailPlaces.None"/> if it is in none of the places that are imported.</param>
/// <param name="IsExcluded">It is in spam, trash or drafts, which are never imported (I5).</param>
/// <param name="ReceivedAt">When the service took it in: more reliable than the Date header.</param>
/// <param name="Size">Length of the raw message in bytes.</param>
public sealed record FetchedMessage(string ProviderId, string? ThreadId, MailPlaces Places, bool IsExcluded, DateTimeOffset ReceivedAt, long Size)
{
    /// <summary>The ids of all labels the service put on it.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}

/// <summary>A label people made at the service; not one of its own places such as the inbox.</summary>
/// <param name="Id">Stays when the label is renamed.</param>
public sealed record MailLabel(string Id, string Name);
