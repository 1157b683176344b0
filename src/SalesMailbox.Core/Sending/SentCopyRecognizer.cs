using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Recognizes copies in the Sent folder of messages that were sent from this product (I5); they are already on their ticket. Stages
/// changes; the caller commits.
/// </summary>
internal sealed class SentCopyRecognizer(IOutboxStore outbox, IMessageStore messages, ITicketStore tickets) : ISentCopies
{
    public async Task<MatchDecision?> TryPlaceAsync(
        Mailbox mailbox, MailMessage message, ParsedMessage parsed, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(parsed);
        if (await FindAsync(mailbox, message, parsed, cancellationToken) is not { } sent)
        {
            return null;
        }

        await PlaceAsync(sent, message, cancellationToken);
        await RecordAsync(sent, message, now, cancellationToken);
        return Decide(message, now);
    }

    public async Task<MailMessage?> FindUnfiledAsync(Mailbox mailbox, ParsedMessage parsed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed.SentMark is { } id && await messages.FindAsync(id, cancellationToken) is { } own
            && own.MailboxId == mailbox.Id && own.ProviderId == SentMailRecorder.UnfiledId(id)
                ? own
                : null;
    }

    /// <returns>The outgoing email that it is a copy of; null for any other message, and for a second copy.</returns>
    private async Task<OutgoingMail?> FindAsync(
        Mailbox mailbox, MailMessage message, ParsedMessage parsed, CancellationToken cancellationToken) =>
        message.Direction == MessageDirection.Sent
        && parsed.SentMark is { } id
        && await outbox.FindAsync(id, cancellationToken) is { State: not OutgoingState.Withdrawn } mail
        && mail.MailboxId == mailbox.Id
        && (mail.ProviderId is null || mail.ProviderId == message.ProviderId)
        && await messages.FindAsync(id, cancellationToken) is null
            ? mail
            : null;

    /// <summary>Makes the copy the message of the ticket's entry, which was added when the email was queued.</summary>
    internal async Task PlaceAsync(OutgoingMail mail, MailMessage message, CancellationToken cancellationToken)
    {
        message.Id = mail.Id;
        if (await tickets.FindAsync(mail.TicketId, cancellationToken) is null)
        {
            message.Place = MessagePlace.Unfiled; // the ticket was removed
            return;
        }

        (message.Place, message.TicketId) = (MessagePlace.Ticket, mail.TicketId);
    }

    /// <summary>Replaces the message of the ticket's entry with the service's copy, which was imported without being recognized.</summary>
    internal async Task AdoptAsync(OutgoingMail mail, MailMessage copy, CancellationToken cancellationToken)
    {
        if (copy.Place == MessagePlace.Unfiled && await tickets.FindAsync(mail.TicketId, cancellationToken) is not null)
        {
            (copy.Place, copy.TicketId) = (MessagePlace.Ticket, mail.TicketId);
            await messages.UpdateAsync(copy, cancellationToken);
        }

        if (await tickets.FindEntryAsync(mail.TicketId, mail.Id, cancellationToken) is not { } entry)
        {
            return;
        }

        await tickets.RemoveEntryAsync(entry, cancellationToken);
        if (copy.TicketId == mail.TicketId && await tickets.FindEntryAsync(mail.TicketId, copy.Id, cancellationToken) is null)
        {
            var moved = new TimelineEntry
            {
                TicketId = entry.TicketId,
                Kind = entry.Kind,
                At = entry.At,
                AgentId = entry.AgentId,
                Text = entry.Text,
                What = entry.What,
                MessageId = copy.Id,
            };
            await tickets.AddEntryAsync(moved, cancellationToken);
        }
    }

    /// <summary>Records the email as sent, because the copy that the import found proves it.</summary>
    private Task RecordAsync(OutgoingMail mail, MailMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        SentMailRecorder.MarkSent(mail, message.ProviderId, mail.SentAt ?? message.ReceivedAt);
        (mail.InternetMessageId, mail.StoredAt, mail.DueAt) = (message.InternetMessageId, now, null);
        return outbox.UpdateAsync(mail, cancellationToken);
    }

    internal static MatchDecision Decide(MailMessage message, DateTimeOffset now) => new()
    {
        MessageId = message.Id,
        DecidedAt = now,
        Verdict = message.TicketId is null ? MatchVerdict.Unfiled : MatchVerdict.Matched,
        Reason = MatchReason.SentFromHere,
        TicketId = message.TicketId,
    };
}
