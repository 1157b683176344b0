namespace SalesMailbox.Core.Messages;

/// <summary>
/// Who may read a stored message. In an inbox it is its agent's alone (B1), but for those who may view all inboxes; once it is on a ticket or a client it is everyone's who works with those; what was
/// deleted (B6) only administrators can look at, to put it back.
/// </summary>
public sealed class MailAccess(IMessageStore messages)
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

    /// <summary>Whose inbox he may look into. What is done with the mail there stays its agent's alone.</summary>
    public static bool MayViewInbox(MailReader reader, string agentId)
    {
        ArgumentNullException.ThrowIfNull(reader);

        return reader.UsesInbox && (agentId == reader.Agent.Id || reader.SeesAllInboxes);
    }

    /// <returns>Null where there is none, or none that he may read: the two look the same from outside.</returns>
    public async Task<MailMessage?> FindAsync(MailReader reader, string messageId, CancellationToken cancellationToken = default) =>
        await messages.FindAsync(messageId, cancellationToken) is { } message && MayRead(reader, message) ? message : null;
}
