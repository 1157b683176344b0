using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Undoes adding a message to a ticket. A ticket that was created for the message is removed with it. Stages changes; the caller commits.
/// </summary>
/// <remarks>
/// Unlike <see cref="MessageMover"/>, this does not move the copies in other mailboxes, because they are not part of the step that is
/// undone.
/// </remarks>
internal sealed class TicketUndo(
    ITicketStore tickets, TicketMail mail, TicketRemoval removal, EarlierMessageFiler earlier, TimeProvider time)
{
    /// <param name="isNew">Whether the ticket was created for the message.</param>
    /// <param name="opened">The time of the step that is undone; earlier messages that were added with it are moved back as well.</param>
    /// <returns>Null if the message is no longer on the ticket's timeline.</returns>
    internal async Task<UndoRemainder?> TakeBackAsync(
        Agent agent, MailMessage message, string ticketId, bool isNew, DateTimeOffset opened, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(ticketId, cancellationToken) is not { } ticket)
        {
            return null;
        }

        var copies = await mail.CopiesOnAsync(message, ticketId, cancellationToken);
        if (await tickets.FindEntryAsync(ticketId, message.Id, cancellationToken) is not { } entry)
        {
            // It is shown as the copy that was there first.
            return copies.Count > 0 ? UndoRemainder.Nothing : null;
        }

        var along = isNew ? await earlier.TakeBackAsync(ticket, agent.Id, opened, time.GetUtcNow(), cancellationToken) : [];

        // Three more entries than are removed show whether there is more than the opening entry and the message.
        var newest = (await tickets.ListEntriesAsync(ticketId, new PageRequest(Size: 3 + along.Count), cancellationToken)).Items
            .Where(other => other.MessageId is null || !along.Contains(other.MessageId)).ToList();
        if (isNew && copies.Count == 0 && newest.All(other => other.Kind == TimelineKind.Created || other.Id == entry.Id)
            && (await removal.ClearAsync(ticketId, [message.Id, .. along], cancellationToken)).Succeeded)
        {
            await tickets.RemoveAsync(ticket, cancellationToken);
            return new UndoRemainder(ticket.ClientId, [.. ticket.Contacts.Select(contact => contact.ContactId)], []);
        }

        await tickets.RemoveEntryAsync(entry, cancellationToken);
        await mail.RemovedFromTicketAsync(ticket, [message.Id], cancellationToken);
        if (copies.Count > 0)
        {
            // Another agent has linked the same message since; the ticket continues to show that copy.
            await mail.AddEntryAsync(ticket, copies[0], entry.AgentId, cancellationToken);
            return UndoRemainder.Nothing;
        }

        if (!isNew)
        {
            await ResetLastActivityAsync(
                ticket, message, newest.LastOrDefault(other => other.Id != entry.Id && other.CauseId != message.Id), cancellationToken);
            return UndoRemainder.Nothing;
        }

        await tickets.AddEntryAsync(
            new TimelineEntry
            {
                TicketId = ticket.Id,
                Kind = TimelineKind.EmailMovedAway,
                At = time.GetUtcNow(),
                AgentId = agent.Id,
                What = MoveTexts.BackToInbox.With(message.Subject),
            },
            cancellationToken);
        return UndoRemainder.Nothing with { Notes = [FilingTexts.TicketStays.With(ticket.Number, ticket.Summary)] };
    }

    /// <summary>
    /// If this message was the ticket's last activity, resets the time, because suggestions and matching depend on it (X7).
    /// </summary>
    private async Task ResetLastActivityAsync(
        Ticket ticket, MailMessage message, TimelineEntry? before, CancellationToken cancellationToken)
    {
        if (ticket.LastActivityAt == message.ReceivedAt)
        {
            ticket.LastActivityAt = before?.At ?? ticket.CreatedAt;
            await tickets.UpdateAsync(ticket, cancellationToken);
        }
    }
}
