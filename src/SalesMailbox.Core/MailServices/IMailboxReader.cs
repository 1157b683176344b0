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
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: it was deleted meanwhile.</exception>
    Task<FetchedMessage> FetchRawAsync(string providerId, Stream destination, CancellationToken cancellationToken);

    /// <summary>The labels people made in this mailbox.</summary>
    Task<IReadOnlyList<MailLabel>> ListLabelsAsync(CancellationToken cancellationToken);

    /// <summary>The ids of a message's labels, without its contents.</summary>
    /// <exception cref="MailServiceException"><see cref="MailServiceError.MessageGone"/>: it was deleted meanwhile.</exception>
    Task<IReadOnlyList<string>> GetLabelsAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>Quota units this reader has used so far.</summary>
    long UnitsUsed { get; }
}
