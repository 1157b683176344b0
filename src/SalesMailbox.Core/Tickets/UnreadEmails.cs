using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// Maintains which emails on tickets are unread for an agent (A1). Stages changes; the caller commits, so a mark and the filing are one
/// transaction.
/// </summary>
public sealed class UnreadEmails(IUnreadEmailStore unread, ITicketStore tickets, TimeProvider time)
{
    /// <summary>
    /// Marks an email that was put on a ticket as unread for the ticket's agent, unless that agent put it there or wrote it.
    /// </summary>
    /// <param name="ticket">The ticket that it was put on.</param>
    /// <param name="message">The email. A sent message marks nothing as unread: its sender has replied and has read the earlier
    /// emails.</param>
    /// <param name="actorId">The agent who put it there; null for the import.</param>
    /// <param name="senderId">The agent who wrote it; null if no agent did.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    internal async Task AddedAsync(
        Ticket ticket, MailMessage message, string? actorId, string? senderId, CancellationToken cancellationToken)
    {
        if (message.Direction == MessageDirection.Sent)
        {
            await AnsweredAsync(message.AgentId, ticket.Id, message.ReceivedAt, cancellationToken);
            return;
        }

        foreach (var agentId in ReadersOf(ticket).Where(id => id != actorId && id != senderId))
        {
            await unread.AddOnceAsync(
                new UnreadEmail
                {
                    AgentId = agentId,
                    TicketId = ticket.Id,
                    MessageId = message.Id,
                    ReceivedAt = message.ReceivedAt,
                    At = time.GetUtcNow(),
                },
                cancellationToken);

            // Increments the ticket's version, so that a simultaneous assignment sees the mark and transfers it.
            await tickets.UpdateAsync(ticket, cancellationToken);
        }
    }

    /// <summary>Marks emails as read for an agent who replies on the ticket.</summary>
    /// <param name="until">Later emails stay unread, because the reply may have been written in Gmail and imported afterwards.</param>
    internal async Task AnsweredAsync(string agentId, string ticketId, DateTimeOffset until, CancellationToken cancellationToken) =>
        await RemoveAsync(
            ticketId, row => (row.AgentId == agentId || row.AgentId == UnreadEmail.Nobody) && row.ReceivedAt <= until, cancellationToken);

    /// <summary>Removes the marks of messages that are no longer on the ticket.</summary>
    internal Task RemovedFromTicketAsync(string ticketId, IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken) =>
        RemoveAsync(ticketId, row => messageIds.Contains(row.MessageId), cancellationToken);

    /// <summary>Removes the marks of a ticket that is removed.</summary>
    internal Task RemovedAsync(string ticketId, CancellationToken cancellationToken) => RemoveAsync(ticketId, _ => true, cancellationToken);

    /// <summary>Transfers the previous agent's unread marks when the ticket is assigned to another agent.</summary>
    /// <param name="ticket">The ticket with the new agent.</param>
    /// <param name="before">The previous agent; null for none.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    internal async Task ReassignedAsync(Ticket ticket, string? before, CancellationToken cancellationToken)
    {
        var (from, to) = (before ?? UnreadEmail.Nobody, ticket.AgentId ?? UnreadEmail.Nobody);
        if (from == to)
        {
            return;
        }

        var rows = await unread.ListByTicketAsync(ticket.Id, cancellationToken);
        var known = rows.Where(row => row.AgentId == to).Select(row => row.MessageId).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Where(row => row.AgentId == from))
        {
            if (known.Contains(row.MessageId))
            {
                await unread.RemoveAsync(row, cancellationToken);
                continue;
            }

            row.AgentId = to;
            await unread.UpdateAsync(row, cancellationToken);
        }
    }

    /// <summary>The agents who see email on the ticket as unread: its agent.</summary>
    private static IEnumerable<string> ReadersOf(Ticket ticket) => [ticket.AgentId ?? UnreadEmail.Nobody];

    private async Task RemoveAsync(string ticketId, Func<UnreadEmail, bool> gone, CancellationToken cancellationToken)
    {
        foreach (var row in (await unread.ListByTicketAsync(ticketId, cancellationToken)).Where(gone))
        {
            await unread.RemoveAsync(row, cancellationToken);
        }
    }
}
