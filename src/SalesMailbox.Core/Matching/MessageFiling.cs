using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Files an imported mail: the message row, the decision, the first step of its history and the effect, as one. Tells the stores only; the caller
/// commits. Nothing of it is there before, so after a crash it is simply done again.
/// </summary>
public sealed class MessageFiling(
    MatchingEngine engine,
    TicketLogging logging,
    TicketMail mail,
    ClientFinder finder,
    OwnSentMail own,
    IMessageStore messages,
    ITicketStore tickets,
    IDecisionStore decisions,
    ITenant tenant,
    TimeProvider time,
    ILogger<MessageFiling> logger) : IMessageFiler
{
    /// <param name="message">Filled from the parsed mail and not yet in the store: this adds it.</param>
    /// <param name="parsed">What the raw mail says.</param>
    /// <returns>The decision; its <see cref="MatchDecision.TicketId"/> is the ticket matched or made.</returns>
    public async Task<MatchDecision> FileAsync(
        SalesConnection connection, Mailbox mailbox, MailMessage message, ParsedMessage parsed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(parsed);
        var now = time.GetUtcNow();
        var sent = await own.FindAsync(mailbox, message, parsed, cancellationToken);
        var input = new MatchInput(connection, mailbox, message, parsed.References, parsed.BouncedMessageIds, now);
        var decision = sent is null ? await engine.DecideAsync(input, cancellationToken) : await PlaceSentAsync(sent, message, now, cancellationToken);
        if (message.Direction == MessageDirection.Incoming)
        {
            var sender = await finder.FindForSenderAsync(message.FromAddress, cancellationToken);
            message.ClientId = sender.Client?.Id;
            message.ContactId = sender.Contact?.Id;
        }

        if (sent is null)
        {
            await ApplyAsync(mailbox, message, decision, now, cancellationToken);
        }

        await messages.AddAsync(message, cancellationToken);
        await decisions.AddAsync(decision, cancellationToken);
        await decisions.AddMoveAsync(
            new MessageMove { MessageId = message.Id, At = now, ToPlace = message.Place, ToTicketId = message.TicketId, Reason = decision.Reason },
            cancellationToken);
        logger.LogInformation(
            "Tenant {Tenant}: message {MessageId} of mailbox {MailboxId} was filed: {Verdict} ({Reason}), ticket {TicketId}.",
            tenant.Name, message.Id, mailbox.Id, decision.Verdict, decision.Reason, decision.TicketId);

        return decision;
    }

    private async Task<MatchDecision> PlaceSentAsync(OutgoingMail sent, MailMessage message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await own.PlaceAsync(sent, message, cancellationToken);
        await own.RecordAsync(sent, message, now, cancellationToken);
        return OwnSentMail.Decide(message, now);
    }

    private async Task ApplyAsync(Mailbox mailbox, MailMessage message, MatchDecision decision, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (decision.Verdict)
        {
            case MatchVerdict.Matched:
                var ticket = await tickets.FindAsync(decision.TicketId!, cancellationToken)
                    ?? throw new InvalidOperationException($"Ticket {decision.TicketId} was found by a rule but is not in the store.");
                PutOn(ticket, message);
                if (decision.Reason != MatchReason.SameMailElsewhere)
                {
                    await mail.AddEntryAsync(ticket, message, null, cancellationToken);
                }

                break;
            case MatchVerdict.NewTicket:
                var logged = await logging.LogAsync(mailbox, message, now, cancellationToken);
                decision.TicketId = logged.Id;
                PutOn(logged, message);
                await mail.AddEntryAsync(logged, message, null, cancellationToken);
                break;
            case MatchVerdict.Unfiled:
                message.Place = MessagePlace.Unfiled;
                break;
            default:
                message.Place = MessagePlace.Inbox;
                break;
        }
    }

    private static void PutOn(Ticket ticket, MailMessage message)
    {
        message.Place = MessagePlace.Ticket;
        message.TicketId = ticket.Id;
    }
}
