using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// The inbox of another agent, for those who may view all inboxes: to read, and nothing else. It marks nothing as read, and whatever files or deletes mail asks
/// for the mail's own agent.
/// </summary>
public sealed class OthersInbox(IMessageStore messages, MailAccess access, MailLooks looks, IAgentDirectory agents)
{
    /// <returns>Whose inboxes there are to choose from: the active agents', the reader's own among them; none for those who may not.</returns>
    public async Task<IReadOnlyList<Agent>> ListOwnersAsync(MailReader reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader is { SeesAllInboxes: true, UsesInbox: true } ? await agents.ListAsync(cancellationToken) : [];
    }

    /// <returns>Null where there is no such agent, or the reader may not look into their inbox. Also the inbox of one who left can be read.</returns>
    public async Task<Agent?> FindOwnerAsync(MailReader reader, string agentId, CancellationToken cancellationToken = default) =>
        MailAccess.MayViewInbox(reader, agentId) ? await agents.FindAsync(agentId, cancellationToken) : null;

    /// <summary>Newest first. Empty where the reader may not look into the inbox that the query names. The look is recorded for the inbox's agent.</summary>
    public async Task<Page<MailMessage>> ListAsync(MailReader reader, InboxQuery query, PageRequest page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!MailAccess.MayViewInbox(reader, query.AgentId))
        {
            return new Page<MailMessage>([], null);
        }

        await looks.RecordAsync(reader.Agent, query.AgentId, null, cancellationToken);
        return await messages.ListInboxAsync(query, page, cancellationToken);
    }

    /// <returns>Null where the mail is not in that agent's inbox, or the reader may not look into it.</returns>
    public async Task<MailMessage?> PeekAsync(MailReader reader, string agentId, string messageId, CancellationToken cancellationToken = default) =>
        await access.FindAsync(reader, messageId, cancellationToken) is { } message && message.Place.IsInMyInbox() && message.AgentId == agentId ? message : null;
}
