namespace SalesMailbox.Core.MailServices;

/// <summary>Reads one mailbox. It deliberately has no member that could change a mailbox (I3), so that the importer can't.</summary>
/// <remarks>
/// Every method throws a <see cref="MailServiceException"/> if the service refuses, after the reader's own short retries.
/// </remarks>
public interface IMailboxReader : IAsyncDisposable
{
    /// <summary>Returns whose mailbox it is. The cheapest call that proves that access works.</summary>
    Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Lists all messages in the requested places received at or after <paramref name="since"/>. The last page has a cursor from when the
    /// listing began or earlier, so that messages that arrive during the listing are among the next changes. No message may be missed
    /// between the two.
    /// </summary>
    /// <param name="pageToken">Null for the first page; otherwise the <see cref="ListingPage.NextPageToken"/> of the previous page of the
    /// same listing.</param>
    Task<ListingPage> ListAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken);

    /// <summary>
    /// Lists the messages that came into the requested places since <paramref name="cursor"/>, by delivery or by being moved there. Pass
    /// the same cursor for all pages. A message may be listed repeatedly, or may no longer exist when it is fetched.
    /// </summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.CursorExpired"/>: all messages must be listed again.</exception>
    Task<ListingPage> ListChangesAsync(string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken);

    /// <summary>Writes the bytes of a message to <paramref name="destination"/>.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: the message was deleted, or moved and given
    /// another id.</exception>
    Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken);

    /// <summary>The labels that people created in this mailbox; empty if the service has no labels.</summary>
    Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken);

    /// <summary>The ids of a message's labels, without its content; empty if the service has no labels.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: the message was deleted.</exception>
    Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>
    /// How much of the service's quota this reader has used, in the service's own units; the number of calls if there is no quota.
    /// </summary>
    long UnitsUsed { get; }
}

/// <param name="Address">The mailbox's own address.</param>
public sealed record MailboxProfile(string Address);

/// <param name="ProviderId">The service's id of the message in this mailbox. Compared exactly; at most 200 characters.</param>
/// <param name="ThreadId">The service's id of the conversation; null if it has none.</param>
public sealed record DiscoveredMessage(string ProviderId, string? ThreadId);

/// <summary>A page of a listing. An empty page with a next token is not the last one. Order and repetitions have no meaning.</summary>
/// <param name="Cursor">
/// On the last page (without <paramref name="NextPageToken"/>), the point from which changes continue. Store it only after that page is
/// queued. Opaque: text of the service, of any length, for example one state for each folder.
/// </param>
public sealed record ListingPage(IReadOnlyList<DiscoveredMessage> Messages, string? NextPageToken, string? Cursor);

/// <param name="Places">Where the message is; <see cref="MailPlaces.None"/> if it is in no place that is imported.</param>
/// <param name="IsExcluded">Whether it is in spam, trash or drafts, which are never imported (I5).</param>
/// <param name="ReceivedAt">When the service received the message; more reliable than the Date header.</param>
/// <param name="Size">The length of the raw message in bytes.</param>
public sealed record FetchedMessage(
    string ProviderId, string? ThreadId, MailPlaces Places, bool IsExcluded, DateTimeOffset ReceivedAt, long Size)
{
    /// <summary>The ids of all labels of the message at the service.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}

/// <summary>A label that people created at the service, not one of the service's own places such as the inbox.</summary>
/// <param name="Id">Does not change when the label is renamed.</param>
public sealed record MailLabel(string Id, string Name);
