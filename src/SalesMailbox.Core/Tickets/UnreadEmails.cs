using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Tickets;

/// <summary>Keeps which emails on tickets are new to an agent (A1). Stages changes; the caller commits, so a mark and the filing are one transaction.</summary>
public sealed class UnreadEmails(IUnreadEmailStore unread, ITicketStore tickets, TimeProvider time)
{
    /// <summary>Marks an email that was put on a ticket as new to its agent, unless the agent put it there, or wrote it.</summary>
    /// <param name="ticket">The ticket it was put on.</param>
    /// <param name="message">A sent message marks nothing: its sender has answered, and has read what came before.</param>
    /// <param name="actorId">The agent who put it there; null for the import.</param>
    /// <param name="senderId">The agent who wrote it; null for anyone else.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    internal async Task AddedAsync(Ticket ticket, MailMessage message, string? actorId, string? senderId, CancellationToken cancellationToken)
    {
        if (message.Direction == MessageDirection.Sent)
        {
            await AnsweredAsync(message.AgentId, ticket.Id, message.ReceivedAt, cancellationToken);
            return;
        }

        foreach (var agentId in ReadersOf(ticket).Where(id => id != actorId && id != senderId))
        {
            await unread.AddOnceAsync(
                new UnreadEmail { AgentId = agentId, TicketId = ticket.Id, MessageId = message.Id, ReceivedAt = message.ReceivedAt, At = time.GetUtcNow() }, cancellationToken);

            // Counts the ticket's version up: an assignment of the same moment then sees the mark, and takes it along.
            await tickets.UpdateAsync(ticket, cancellationToken);
        }
    }

    /// <summary>Anyone who answers a ticket has read it.</summary>
    /// <param name="until">What came later is still unread: the answer may have been written in Gmail and imported afterwards.</param>
    internal async Task AnsweredAsync(string agentId, string ticketId, DateTimeOffset until, CancellationToken cancellationToken) =>
        await RemoveAsync(ticketId, row => (row.AgentId == agentId || row.AgentId == UnreadEmail.Nobody) && row.ReceivedAt <= until, cancellationToken);

    /// <summary>The messages are no longer on the ticket.</summary>
    internal Task TakenOffAsync(string ticketId, IReadOnlyCollection<string> messageIds, CancellationToken cancellationToken) =>
        RemoveAsync(ticketId, row => messageIds.Contains(row.MessageId), cancellationToken);

    /// <summary>The ticket is removed.</summary>
    internal Task RemovedAsync(string ticketId, CancellationToken cancellationToken) => RemoveAsync(ticketId, _ => true, cancellationToken);

    /// <summary>The ticket has another agent: what the one before had not read is new to the next.</summary>
    /// <param name="ticket">With the new agent.</param>
    /// <param name="before">The agent before; null for nobody.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
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

    /// <summary>Those for which email on the ticket is new: its agent.</summary>
    private static IEnumerable<string> ReadersOf(Ticket ticket) => [ticket.AgentId ?? UnreadEmail.Nobody];

    private async Task RemoveAsync(string ticketId, Func<UnreadEmail, bool> gone, CancellationToken cancellationToken)
    {
        foreach (var row in (await unread.ListByTicketAsync(ticketId, cancellationToken)).Where(gone))
        {
            await unread.RemoveAsync(row, cancellationToken);
        }
    }
}
