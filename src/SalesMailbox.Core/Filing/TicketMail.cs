using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>Puts emails on tickets and takes them off. Stages changes; the caller commits.</summary>
public sealed class TicketMail(
    ITicketStore tickets, IMessageStore messages, IMessageMoveStore moves, IFilingKeyStore keys, UnreadEmails unread, ClientAnswers answers, IMailboxStore mailboxes)
{
    /// <summary>Makes the mail an email action on the ticket's timeline (X5), at the time it was received.</summary>
    /// <param name="agentId">Null: the import.</param>
    internal async Task AddEntryAsync(Ticket ticket, MailMessage message, string? agentId, CancellationToken cancellationToken)
    {
        await tickets.AddEntryAsync(
            new TimelineEntry
            {
                TicketId = ticket.Id,
                Kind = TimelineKind.Email,
                At = message.ReceivedAt,
                AgentId = agentId,
                MessageId = message.Id,
                Text = message.Subject,
            },
            cancellationToken);
        if (message.ReceivedAt > ticket.LastActivityAt)
        {
            ticket.LastActivityAt = message.ReceivedAt;
            await tickets.UpdateAsync(ticket, cancellationToken);
        }

        await answers.ReceivedAsync(ticket, message, agentId, cancellationToken);
        var sender = message is { Direction: MessageDirection.Incoming, FromAddress.Length: > 0 }
            ? await mailboxes.FindByAddressAsync(message.FromAddress, cancellationToken)
            : null;
        await unread.AddedAsync(ticket, message, agentId, sender?.AgentId, cancellationToken);
    }

    /// <summary>Undoes what the message did to a ticket that it is taken off: it is unread to nobody there, and no answer any more.</summary>
    /// <param name="copyIds">The message and its copies.</param>
    /// <returns>The status the ticket waits in again; null where nothing changed.</returns>
    internal async Task<TicketStatus?> TakenOffAsync(Ticket ticket, IReadOnlyList<string> copyIds, CancellationToken cancellationToken)
    {
        await unread.TakenOffAsync(ticket.Id, copyIds, cancellationToken);
        foreach (var id in copyIds)
        {
            if (await answers.TakenOffAsync(ticket, id, cancellationToken) is { } waiting)
            {
                return waiting;
            }
        }

        return null;
    }

    /// <summary>Changes where a stored message is and writes the step to its history (X9).</summary>
    internal async Task PlaceAsync(
        MailMessage message, MessagePlace place, string? ticketId, string? crmNoteId, string? agentId, DateTimeOffset at, CancellationToken cancellationToken,
        MatchReason reason = MatchReason.ByHand)
    {
        await ClaimAsync(message, cancellationToken);
        await moves.AddAsync(
            new MessageMove
            {
                MessageId = message.Id,
                At = at,
                AgentId = agentId,
                FromPlace = message.Place,
                FromTicketId = message.TicketId,
                ToPlace = place,
                ToTicketId = ticketId,
                CrmNoteId = crmNoteId,
                Reason = reason,
            },
            cancellationToken);
        message.Place = place;
        message.TicketId = ticketId;
        message.CrmNoteId = crmNoteId;
        await messages.UpdateAsync(message, cancellationToken);
    }

    /// <summary>The same mail in other mailboxes, linked to the same ticket: it goes wherever the mail goes.</summary>
    internal async Task<IReadOnlyList<MailMessage>> CopiesAsync(MailMessage message, CancellationToken cancellationToken) =>
        message.TicketId is null ? [] : await CopiesOnAsync(message, message.TicketId, cancellationToken);

    /// <summary>The same message in other mailboxes, where it is on that ticket.</summary>
    internal async Task<IReadOnlyList<MailMessage>> CopiesOnAsync(MailMessage message, string ticketId, CancellationToken cancellationToken)
    {
        if (message.Fingerprint.Length == 0)
        {
            return [];
        }

        await ClaimAsync(message, cancellationToken);
        return
        [
            .. (await messages.FindByFingerprintAsync(message.Fingerprint, cancellationToken))
                .Where(copy => copy.Id != message.Id && copy.Place == MessagePlace.Ticket && copy.TicketId == ticketId),
        ];
    }

    /// <summary>An importer that files a copy at this moment must see where this message goes, or the other way round.</summary>
    private Task ClaimAsync(MailMessage message, CancellationToken cancellationToken) =>
        message.Fingerprint.Length == 0 ? Task.CompletedTask : keys.ClaimAsync(message.Fingerprint, cancellationToken);
}
