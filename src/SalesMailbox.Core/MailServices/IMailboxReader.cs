namespace SalesMailbox.Core.MailServices;

/// <summary>
/// Reads one mailbox. There is deliberately no member that could change anything in it (I3): what is not here, the importer can't do.
/// </summary>
/// <remarks>Every method throws <see cref="MailServiceException"/> for what the service refuses, after the reader's own short retries.</remarks>
public interface IMailboxReader : IAsyncDisposable
{
    Task<MailboxProfile> GetProfileAsync(CancellationToken cancellationToken);

    /// <summary>What came into the wanted places since <paramref name="cursor"/>. Pass the same cursor for all pages of one listing.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.CursorExpired"/>: list again.</exception>
    Task<ChangePage> ListChangesAsync(string cursor, string? pageToken, MailPlaces places, CancellationToken cancellationToken);

    /// <summary>The ids of messages in the wanted places, received at or after <paramref name="since"/>. An empty page with a next token is not the end.</summary>
    Task<MessagePage> ListMessagesAsync(MailPlaces places, DateTimeOffset? since, string? pageToken, CancellationToken cancellationToken);

    /// <summary>Writes the exact bytes of a message to <paramref name="destination"/>.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: it was deleted in the meantime.</exception>
    Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken);

    /// <summary>The labels people made in this mailbox.</summary>
    Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken);

    /// <summary>The ids of a message's labels, without its contents.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: it was deleted in the meantime.</exception>
    Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>Quota units this reader has used so far.</summary>
    long UnitsUsed { get; }
}

/// <param name="Address">The mailbox's own address.</param>
/// <param name="Cursor">Where changes stand now. Text, compared by nobody.</param>
public sealed record MailboxProfile(string Address, string Cursor, long MessagesTotal);

/// <param name="ProviderId">The service's id of the message in this mailbox.</param>
public sealed record DiscoveredMessage(string ProviderId, string? ThreadId);

/// <param name="Cursor">The cursor to keep once the last page (no <paramref name="NextPageToken"/>) is queued; null on earlier pages.</param>
public sealed record ChangePage(IReadOnlyList<DiscoveredMessage> Messages, string? NextPageToken, string? Cursor);

public sealed record MessagePage(IReadOnlyList<DiscoveredMessage> Messages, string? NextPageToken);

/// <param name="Places">Where the message is now; <see cref="MailPlaces.None"/> if it is in none of the places that are imported.</param>
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
