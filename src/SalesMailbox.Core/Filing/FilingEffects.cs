using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>Applies a decision to a message that is being filed. Stages changes; the caller commits.</summary>
public sealed class FilingEffects(
    TicketCreator creator,
    TicketMail mail,
    IMessageStore messages,
    ITicketStore tickets,
    IClientStore clients,
    ISenderRuleStore rules,
    CopiedText copied,
    EarlierMessageFiler earlier)
{
    /// <param name="references">The References of the message; In-Reply-To is on it.</param>
    /// <param name="rule">The owner's rule that decided; null if matching decided.</param>
    internal async Task ApplyAsync(
        Mailbox mailbox,
        MailMessage message,
        IReadOnlyList<string> references,
        MatchDecision decision,
        SenderRule? rule,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        switch (decision.Verdict)
        {
            case MatchVerdict.Matched:
                var ticket = await tickets.FindAsync(decision.TicketId!, cancellationToken)
                    ?? throw new InvalidOperationException($"Ticket {decision.TicketId} was found by a rule but is not in the store.");
                var isThere = await IsOnTimelineAsync(ticket, message, cancellationToken);
                PutOn(ticket, message);
                if (!isThere)
                {
                    await mail.AddEntryAsync(ticket, message, null, cancellationToken);
                }

                break;
            case MatchVerdict.NewTicket:
                var use = rule?.Action.OpenedUse() ?? mailbox.MatchedUse;
                var before = await earlier.FindAsync(message, references, cancellationToken);
                var begins = before.Count > 0 && before[0].ReceivedAt < message.ReceivedAt ? before[0].ReceivedAt : message.ReceivedAt;
                var logged = await creator.CreateAsync(mailbox, use, message, begins, now, cancellationToken);
                decision.TicketId = logged.Id;
                PutOn(logged, message);
                await earlier.PutAsync(logged, before, null, now, cancellationToken);
                await mail.AddEntryAsync(logged, message, null, cancellationToken);
                break;
            case MatchVerdict.CrmNote:
                await AddNoteAsync(rule!, message, now, cancellationToken);
                break;
            case MatchVerdict.Unfiled:
                message.Place = MessagePlace.Unfiled;
                break;
            case MatchVerdict.Done:
                (message.Place, message.IsRead) = (MessagePlace.Done, true);
                break;
            default:
                message.Place = MessagePlace.Inbox;
                message.IsRead |= rule is not null;
                break;
        }

        if (rule is not null)
        {
            (rule.TimesApplied, rule.LastAppliedAt) = (rule.TimesApplied + 1, now);
            await rules.UpdateAsync(rule, cancellationToken);
        }
    }

    /// <summary>A ticket shows a message once, no matter how many agents received it.</summary>
    private async Task<bool> IsOnTimelineAsync(Ticket ticket, MailMessage message, CancellationToken cancellationToken)
    {
        if (message.Fingerprint.Length == 0)
        {
            return false;
        }

        var copies = (await messages.FindByFingerprintAsync(message.Fingerprint, cancellationToken)).Where(copy =>
            copy.Id != message.Id && copy.MailboxId != message.MailboxId && copy.Place == MessagePlace.Ticket
            && copy.TicketId == ticket.Id);
        foreach (var copy in copies)
        {
            if (await tickets.FindEntryAsync(ticket.Id, copy.Id, cancellationToken) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private async Task AddNoteAsync(SenderRule rule, MailMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // The sender may be a contact of another client; the note then has no contact.
        message.ContactId = message.ClientId == rule.ClientId ? message.ContactId : null;
        message.ClientId = rule.ClientId;
        var note = new CrmNote
        {
            ClientId = rule.ClientId!,
            ContactId = message.ContactId,
            AgentId = rule.AgentId,
            At = now,
            Subject = message.Subject,
            Text = copied.Of(message),
            MessageId = message.Id,
        };
        await clients.AddNoteAsync(note, cancellationToken);
        (message.Place, message.CrmNoteId) = (MessagePlace.CrmNote, note.Id);
    }

    private static void PutOn(Ticket ticket, MailMessage message)
    {
        message.Place = MessagePlace.Ticket;
        message.TicketId = ticket.Id;
    }
}
