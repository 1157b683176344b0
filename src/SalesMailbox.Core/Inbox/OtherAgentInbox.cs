using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Another agent's inbox, for users who may view all inboxes. Read-only: it marks nothing as read, and only the messages' own agent can
/// file or delete them.
/// </summary>
public sealed class OtherAgentInbox(IMessageStore messages, MailAccess access, MailLooks looks, IAgentDirectory agents)
{
    /// <returns>
    /// The agents whose inboxes the reader can select: all active agents including the reader, or none without the permission.
    /// </returns>
    public async Task<IReadOnlyList<Agent>> ListOwnersAsync(MailReader reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader is { SeesAllInboxes: true, UsesInbox: true } ? await agents.ListAsync(cancellationToken) : [];
    }

    /// <returns>
    /// Null if the agent does not exist or the reader may not view the inbox. The inbox of a former agent can be viewed too.
    /// </returns>
    public async Task<Agent?> FindOwnerAsync(MailReader reader, string agentId, CancellationToken cancellationToken = default) =>
        MailAccess.MayViewInbox(reader, agentId) ? await agents.FindAsync(agentId, cancellationToken) : null;

    /// <summary>
    /// Lists the inbox, newest first; empty if the reader may not view it. The view is recorded for the agent of the inbox.
    /// </summary>
    public async Task<Page<MailMessage>> ListAsync(
        MailReader reader, InboxQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!MailAccess.MayViewInbox(reader, query.AgentId))
        {
            return new Page<MailMessage>([], null);
        }

        await looks.RecordAsync(reader.Agent, query.AgentId, null, cancellationToken);
        return await messages.ListInboxAsync(query, page, cancellationToken);
    }

    /// <returns>Null if the message is not in that agent's inbox, or if the reader may not view it.</returns>
    public async Task<MailMessage?> PeekAsync(
        MailReader reader, string agentId, string messageId, CancellationToken cancellationToken = default) =>
        await access.FindAsync(reader, messageId, cancellationToken) is { } message && message.Place.IsInMyInbox()
        && message.AgentId == agentId ? message : null;
}
