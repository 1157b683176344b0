namespace SalesMailbox.Core.Messages;

/// <summary>
/// Decides who may read a stored message. A message in an inbox is visible to its agent (B1) and to users who may view all inboxes. A
/// message on a ticket or a client is visible to everyone who works with tickets or clients. A deleted message (B6) is visible to
/// administrators, who can restore it.
/// </summary>
public sealed class MailAccess(IMessageStore messages, MailLooks looks)
{
    /// <summary>Whether the reader may read the message.</summary>
    public static bool MayRead(MailReader reader, MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(message);

        return message.Place switch
        {
            MessagePlace.Inbox or MessagePlace.Done => MayViewInbox(reader, message.AgentId),
            MessagePlace.Unfiled => reader.UsesInbox && message.AgentId == reader.Agent.Id,
            MessagePlace.Ticket => reader.SeesTickets,
            MessagePlace.CrmNote => reader.SeesClients,
            MessagePlace.Deleted => reader.Agent.IsAdministrator,
            _ => false,
        };
    }

    /// <summary>Whether the reader may view the agent's inbox. Only the agent can act on the messages there.</summary>
    public static bool MayViewInbox(MailReader reader, string agentId)
    {
        ArgumentNullException.ThrowIfNull(reader);

        return reader.UsesInbox && (agentId == reader.Agent.Id || reader.SeesAllInboxes);
    }

    /// <summary>Whether the message belongs to its agent alone, so that views by other readers are recorded.</summary>
    public static bool IsPrivate(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Place.IsInMyInbox() || message.Place is MessagePlace.Unfiled or MessagePlace.Deleted;
    }

    /// <summary>
    /// Whether the agent may reply to, quote or forward the message while working on the ticket: the message is on that ticket or in the
    /// agent's own mailbox. The permission to read other inboxes does not count, because the content would leave the organization.
    /// </summary>
    public static bool MayQuote(Agents.Agent agent, string ticketId, MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(message);
        return message.Place == MessagePlace.Ticket
            ? message.TicketId == ticketId
            : message.AgentId == agent.Id && (message.Place.IsInMyInbox() || message.Place == MessagePlace.Unfiled);
    }

    /// <summary>Finds a message for a reader and records the view if the message belongs to another agent.</summary>
    /// <returns>Null if the message does not exist or the reader may not read it; callers can't tell the difference.</returns>
    public async Task<MailMessage?> FindAsync(MailReader reader, string messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (await messages.FindAsync(messageId, cancellationToken) is not { } message || !MayRead(reader, message))
        {
            return null;
        }

        if (IsPrivate(message))
        {
            await looks.RecordAsync(reader.Agent, message.AgentId, message.Id, cancellationToken);
        }

        return message;
    }

    /// <summary>
    /// The messages whose subject and sender a list of several agents' email may show to the reader. Showing another agent's message is
    /// recorded like viewing that agent's inbox.
    /// </summary>
    public async Task<IReadOnlySet<string>> ListedAsync(
        MailReader reader, IEnumerable<MailMessage> listed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var readable = listed.Where(message => MayRead(reader, message)).ToList();
        foreach (var owner in readable.Where(IsPrivate).Select(message => message.AgentId).Distinct().ToList())
        {
            await looks.RecordAsync(reader.Agent, owner, null, cancellationToken);
        }

        return readable.Select(message => message.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Null if the message does not exist or the agent may not quote it; see <see cref="MayQuote"/>.</returns>
    public async Task<MailMessage?> FindQuotableAsync(
        Agents.Agent agent, string ticketId, string messageId, CancellationToken cancellationToken = default) =>
        await messages.FindAsync(messageId, cancellationToken) is { } message && MayQuote(agent, ticketId, message) ? message : null;
}
