namespace SalesMailbox.Core.MailServices;

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
