using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Messages;

/// <summary>Stores the imported and sent messages of a tenant.</summary>
public interface IMessageStore
{
    Task<MailMessage?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Finds the messages that exist among the ids, in any order.</summary>
    Task<IReadOnlyList<MailMessage>> FindManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken = default);

    /// <summary>Finds the message that was imported with this id of the mail service.</summary>
    Task<MailMessage?> FindByProviderIdAsync(string mailboxId, string providerId, CancellationToken cancellationToken = default);

    /// <remarks>If the mailbox already has the provider id, the commit throws a <see cref="DuplicateException"/>.</remarks>
    Task AddAsync(MailMessage message, CancellationToken cancellationToken = default);

    Task UpdateAsync(MailMessage message, CancellationToken cancellationToken = default);

    /// <returns>
    /// The messages with one of these Message-IDs in any mailbox of the tenant, newest first, at most <paramref name="take"/>.
    /// </returns>
    Task<IReadOnlyList<MailMessage>> FindByInternetMessageIdsAsync(
        IReadOnlyCollection<string> internetMessageIds, int take, CancellationToken cancellationToken = default);

    /// <returns>The copies of the same email in all mailboxes.</returns>
    Task<IReadOnlyList<MailMessage>> FindByFingerprintAsync(string fingerprint, CancellationToken cancellationToken = default);

    /// <returns>
    /// Fingerprints that several messages share, in ascending order after <paramref name="after"/>, at most <paramref name="take"/>.
    /// </returns>
    Task<IReadOnlyList<string>> ListRepeatedFingerprintsAsync(string? after, int take, CancellationToken cancellationToken = default);

    /// <summary>Whether the normalized address sent or received a message on the ticket.</summary>
    Task<bool> TakesPartAsync(string ticketId, string address, CancellationToken cancellationToken = default);

    /// <summary>
    /// One agent's inbox, or the messages that the agent marked as done, newest first by <see cref="MailMessage.ReceivedAt"/>, then by id.
    /// </summary>
    Task<Page<MailMessage>> ListInboxAsync(InboxQuery query, PageRequest page, CancellationToken cancellationToken = default);

    /// <returns>
    /// The message after this one in the list of the query, even if this one is no longer in it: the next older message, otherwise the next
    /// newer one, or null.
    /// </returns>
    Task<MailMessage?> FindNextInInboxAsync(InboxQuery query, MailMessage message, CancellationToken cancellationToken = default);

    /// <summary>Messages that were deleted from any agent's inbox (B6), newest first.</summary>
    /// <param name="text">Words that must all occur in the sender, subject or body; null for all messages.</param>
    Task<Page<MailMessage>> ListDeletedAsync(string? text, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>The number of unread messages in the agent's inbox, without the messages in Done.</summary>
    Task<int> CountUnreadAsync(string agentId, CancellationToken cancellationToken = default);

    /// <param name="agentId">The agent whose inbox is counted.</param>
    /// <param name="done">Counts the messages in Done instead of those in the inbox.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<int> CountInboxAsync(string agentId, bool done = false, CancellationToken cancellationToken = default);

    /// <summary>The messages of a client: those of its contacts and domains that are filed on a ticket or a note, newest first.</summary>
    Task<Page<MailMessage>> ListByClientAsync(string clientId, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Incoming messages of the mailboxes received at or after the moment, oldest first; for the dry run.</summary>
    IAsyncEnumerable<MailMessage> StreamAsync(
        IReadOnlyCollection<string> mailboxIds, DateTimeOffset since, CancellationToken cancellationToken = default);
}

/// <param name="AgentId">The agent whose inbox is listed.</param>
/// <param name="Text">Words that must all occur in the sender, subject or body; null for all messages.</param>
/// <param name="UnreadOnly">Lists only unread messages.</param>
/// <param name="MailboxId">Lists only one of the agent's mailboxes.</param>
/// <param name="WithAttachments">Lists only messages with attachments.</param>
/// <param name="Done">Lists the messages in Done instead of those in the inbox.</param>
public sealed record InboxQuery(
    string AgentId, string? Text = null, bool UnreadOnly = false, string? MailboxId = null, bool WithAttachments = false, bool Done = false)
{
    /// <summary>The place of the messages that the query covers.</summary>
    public MessagePlace Place => Done ? MessagePlace.Done : MessagePlace.Inbox;
}
