namespace SalesMailbox.Core.Messages;

/// <summary>
/// Who may read a stored message. In an inbox it is its agent's alone (B1), but for those who may view all inboxes; once it is on a ticket or a client it is everyone's who works with those; what was
/// deleted (B6) only administrators can look at, to put it back.
/// </summary>
public sealed class MailAccess(IMessageStore messages, MailLooks looks)
{
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

    /// <summary>Whose inbox they may look into. What is done with the mail there stays its agent's alone.</summary>
    public static bool MayViewInbox(MailReader reader, string agentId)
    {
        ArgumentNullException.ThrowIfNull(reader);

        return reader.UsesInbox && (agentId == reader.Agent.Id || reader.SeesAllInboxes);
    }

    /// <summary>Whether the message is one that only its agent works with: another reader's look at it is recorded.</summary>
    public static bool IsPrivate(MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Place.IsInMyInbox() || message.Place is MessagePlace.Unfiled or MessagePlace.Deleted;
    }

    /// <summary>
    /// Whether the agent may answer, quote or forward the message while working on the ticket: it is on that ticket, or in the agent's own mailbox. The right to read
    /// other inboxes does not count: what is sent leaves the house.
    /// </summary>
    public static bool MayQuote(Agents.Agent agent, string ticketId, MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(message);
        return message.Place == MessagePlace.Ticket
            ? message.TicketId == ticketId
            : message.AgentId == agent.Id && (message.Place.IsInMyInbox() || message.Place == MessagePlace.Unfiled);
    }

    /// <summary>Finds a message for someone to read, and records the look where it is another agent's.</summary>
    /// <returns>Null where there is none, or none that the reader may read: the two look the same from outside.</returns>
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
    /// Which messages a list of several agents' email may show the reader, with subject and sender. A look at another agent's is recorded like one at the
    /// list of that agent's inbox.
    /// </summary>
    public async Task<IReadOnlySet<string>> ListedAsync(MailReader reader, IEnumerable<MailMessage> listed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var readable = listed.Where(message => MayRead(reader, message)).ToList();
        foreach (var owner in readable.Where(IsPrivate).Select(message => message.AgentId).Distinct().ToList())
        {
            await looks.RecordAsync(reader.Agent, owner, null, cancellationToken);
        }

        return readable.Select(message => message.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Null where there is none, or none that the agent may quote: see <see cref="MayQuote"/>.</returns>
    public async Task<MailMessage?> FindQuotableAsync(Agents.Agent agent, string ticketId, string messageId, CancellationToken cancellationToken = default) =>
        await messages.FindAsync(messageId, cancellationToken) is { } message && MayQuote(agent, ticketId, message) ? message : null;
}
