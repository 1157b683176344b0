using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

public interface IMessageStore
{
    Task<MailMessage?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<MailMessage>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    Task<MailMessage?> FindByProviderIdAsync(string mailboxId, string providerId, CancellationToken cancellationToken = default);

    /// <remarks>A second one of the same (mailbox, provider id) fails at commit with <see cref="DuplicateException"/>.</remarks>
    Task AddAsync(MailMessage message, CancellationToken cancellationToken = default);

    Task UpdateAsync(MailMessage message, CancellationToken cancellationToken = default);

    /// <returns>Messages with one of these Message-IDs, in any mailbox of the tenant, newest first, at most <paramref name="take"/>.</returns>
    Task<IReadOnlyList<MailMessage>> FindByInternetMessageIdsAsync(IReadOnlyCollection<string> internetMessageIds, int take, CancellationToken cancellationToken = default);

    /// <returns>The same mail in other mailboxes.</returns>
    Task<IReadOnlyList<MailMessage>> FindByFingerprintAsync(string fingerprint, CancellationToken cancellationToken = default);

    /// <returns>Fingerprints that several messages have, in their order, behind <paramref name="after"/>, at most <paramref name="take"/>.</returns>
    Task<IReadOnlyList<string>> ListRepeatedFingerprintsAsync(string? after, int take, CancellationToken cancellationToken = default);

    /// <summary>Whether the (normalised) address wrote or received a mail on the ticket.</summary>
    Task<bool> TakesPartAsync(string ticketId, string address, CancellationToken cancellationToken = default);

    /// <summary>One agent's inbox, or what the agent marked as done, newest first by <see cref="MailMessage.ReceivedAt"/>, then by id.</summary>
    Task<Page<MailMessage>> ListInboxAsync(InboxQuery query, PageRequest page, CancellationToken cancellationToken = default);

    /// <returns>The mail behind this one in the list that the query gives (it need not be in it any more): the next older, where there is none the next newer, or null.</returns>
    Task<MailMessage?> FindNextInInboxAsync(InboxQuery query, MailMessage message, CancellationToken cancellationToken = default);

    /// <summary>What was deleted from anybody's inbox (B6), newest first.</summary>
    /// <param name="text">Words that must all occur in sender, subject or body; null for all.</param>
    Task<Page<MailMessage>> ListDeletedAsync(string? text, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>How many unread messages are in the agent's inbox; what is done does not count.</summary>
    Task<int> CountUnreadAsync(string agentId, CancellationToken cancellationToken = default);

    /// <param name="agentId">Whose inbox.</param>
    /// <param name="done">What the agent marked as done, instead of what is in the inbox.</param>
    /// <param name="cancellationToken">Stops the counting.</param>
    Task<int> CountInboxAsync(string agentId, bool done = false, CancellationToken cancellationToken = default);

    /// <summary>Emails of a client: those of its contacts and domains that were filed on a ticket or a note, newest first.</summary>
    Task<Page<MailMessage>> ListByClientAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Incoming messages of the mailboxes received since then, oldest first: for the dry run.</summary>
    IAsyncEnumerable<MailMessage> StreamAsync(IReadOnlyCollection<string> mailboxIds, DateTimeOffset since, CancellationToken cancellationToken = default);
}

/// <param name="AgentId">Whose inbox.</param>
/// <param name="Text">Words that must all occur in sender, subject or body; null for all mail.</param>
/// <param name="UnreadOnly">Only unread mail.</param>
/// <param name="MailboxId">Only one of the agent's mailboxes.</param>
/// <param name="WithAttachments">Only mail with attachments.</param>
/// <param name="Done">What the agent marked as done, instead of what is in the inbox.</param>
public sealed record InboxQuery(
    string AgentId, string? Text = null, bool UnreadOnly = false, string? MailboxId = null, bool WithAttachments = false, bool Done = false)
{
    /// <summary>Where the messages are that the query is about.</summary>
    public MessagePlace Place => Done ? MessagePlace.Done : MessagePlace.Inbox;
}
