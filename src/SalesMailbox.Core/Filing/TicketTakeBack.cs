using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>Takes a mail off the ticket it has just been put on; a ticket that was made for it goes with it. Stages changes; the caller commits.</summary>
/// <remarks>Not <see cref="MessageMover"/>, which takes the copies of other mailboxes along: those were not part of what is undone.</remarks>
public sealed class TicketTakeBack(ITicketStore tickets, TicketMail mail, TicketRemoval removal, EarlierMessages earlier, TimeProvider time)
{
    /// <param name="isNew">The ticket was made for the mail.</param>
    /// <param name="opened">The moment of the step that is undone; earlier messages that came along with it go back too.</param>
    /// <returns>Null where the mail is not on the ticket's timeline any more.</returns>
    internal async Task<TakenBack?> TakeBackAsync(Agent agent, MailMessage message, string ticketId, bool isNew, DateTimeOffset opened, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(ticketId, cancellationToken) is not { } ticket)
        {
            return null;
        }

        var copies = await mail.CopiesOnAsync(message, ticketId, cancellationToken);
        if (await tickets.FindEntryAsync(ticketId, message.Id, cancellationToken) is not { } entry)
        {
            return copies.Count > 0 ? TakenBack.Nothing : null; // shown as the copy that was there first
        }

        var along = isNew ? await earlier.TakeBackAsync(ticket, agent.Id, opened, time.GetUtcNow(), cancellationToken) : [];

        // Three more than what goes show whether there is more than the beginning and the mail.
        var newest = (await tickets.ListEntriesAsync(ticketId, new PageRequest(Size: 3 + along.Count), cancellationToken)).Items
            .Where(other => other.MessageId is null || !along.Contains(other.MessageId)).ToList();
        if (isNew && copies.Count == 0 && newest.All(other => other.Kind == TimelineKind.Created || other.Id == entry.Id)
            && (await removal.ClearAsync(ticketId, [message.Id, .. along], cancellationToken)).Succeeded)
        {
            await tickets.RemoveAsync(ticket, cancellationToken);
            return new TakenBack(ticket.ClientId, [.. ticket.Contacts.Select(contact => contact.ContactId)], []);
        }

        await tickets.RemoveEntryAsync(entry, cancellationToken);
        await mail.TakenOffAsync(ticket, [message.Id], cancellationToken);
        if (copies.Count > 0)
        {
            // Another agent linked the same message to it since: the ticket continues showing that one.
            await mail.AddEntryAsync(ticket, copies[0], entry.AgentId, cancellationToken);
            return TakenBack.Nothing;
        }

        if (!isNew)
        {
            await CalmAsync(ticket, message, newest.LastOrDefault(other => other.Id != entry.Id && other.CauseId != message.Id), cancellationToken);
            return TakenBack.Nothing;
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
        return TakenBack.Nothing with { Notes = [FilingTexts.TicketStays.With(ticket.Number, ticket.Summary)] };
    }

    /// <summary>Where the mail was what made the ticket the last active one, it is so no more: suggestions and matching go by it (X7).</summary>
    private async Task CalmAsync(Ticket ticket, MailMessage message, TimelineEntry? before, CancellationToken cancellationToken)
    {
        if (ticket.LastActivityAt == message.ReceivedAt)
        {
            ticket.LastActivityAt = before?.At ?? ticket.CreatedAt;
            await tickets.UpdateAsync(ticket, cancellationToken);
        }
    }
}
