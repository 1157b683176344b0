using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>Adds messages to tickets and removes them. Stages changes; the caller commits.</summary>
public sealed class TicketMail(
    ITicketStore tickets,
    IMessageStore messages,
    IMessageMoveStore moves,
    IFilingKeyStore keys,
    UnreadEmails unread,
    ClientReplies answers,
    IMailboxStore mailboxes)
{
    /// <summary>Adds the message to the ticket's timeline as an email action (X5), at the time it was received.</summary>
    /// <param name="agentId">Null for the import.</param>
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

    /// <summary>Undoes the effects of a message on the ticket from which it is removed: its unread marks and its role as a reply.</summary>
    /// <param name="copyIds">The message and its copies.</param>
    /// <returns>The waiting status that was restored on the ticket; null if nothing changed.</returns>
    internal async Task<TicketStatus?> RemovedFromTicketAsync(
        Ticket ticket, IReadOnlyList<string> copyIds, CancellationToken cancellationToken)
    {
        await unread.RemovedFromTicketAsync(ticket.Id, copyIds, cancellationToken);
        foreach (var id in copyIds)
        {
            if (await answers.RemovedFromTicketAsync(ticket, id, cancellationToken) is { } waiting)
            {
                return waiting;
            }
        }

        return null;
    }

    /// <summary>Changes the place of a stored message and adds the step to its history (X9).</summary>
    internal async Task PlaceAsync(
        MailMessage message,
        MessagePlace place,
        string? ticketId,
        string? crmNoteId,
        string? agentId,
        DateTimeOffset at,
        CancellationToken cancellationToken,
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

    /// <summary>The copies of the message in other mailboxes that are linked to the same ticket. They move with the message.</summary>
    internal async Task<IReadOnlyList<MailMessage>> CopiesAsync(MailMessage message, CancellationToken cancellationToken) =>
        message.TicketId is null ? [] : await CopiesOnAsync(message, message.TicketId, cancellationToken);

    /// <summary>The copies of the message in other mailboxes that are on that ticket.</summary>
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

    /// <summary>
    /// Serializes this with an importer that files a copy at the same time, so that one sees where the other put its message.
    /// </summary>
    private Task ClaimAsync(MailMessage message, CancellationToken cancellationToken) =>
        message.Fingerprint.Length == 0 ? Task.CompletedTask : keys.ClaimAsync(message.Fingerprint, cancellationToken);
}
