using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Files an imported mail: the message row, the decision, the first step of its history and the effect, as one. Tells the stores only; the caller
/// commits. Nothing of it is there before, so after a crash it is simply done again.
/// </summary>
public sealed class MessageFiling(
    MatchingEngine engine,
    SenderRuleMatching senderRules,
    FiledEffects effects,
    SendingParties parties,
    ClientFinder finder,
    BouncedMail bounced,
    OwnSentMail own,
    IMessageStore messages,
    IDecisionStore decisions,
    IFilingKeyStore keys,
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
        if (message.Fingerprint.Length > 0)
        {
            // Before anything is read: another importer may be filing a copy at this moment, and one of the two must see what became of the other's.
            await keys.ClaimAsync(message.Fingerprint, cancellationToken);
        }

        var now = time.GetUtcNow();
        await parties.WriteAsync(message, parsed, cancellationToken);
        var sent = await own.FindAsync(mailbox, message, parsed, cancellationToken);
        var input = new MatchInput(connection, mailbox, message, parsed.References, parsed.BouncedMessageIds, now);
        var decision = sent is null ? await engine.DecideAsync(input, cancellationToken) : await PlaceSentAsync(sent, message, now, cancellationToken);
        if (SendingParties.Trace(message) is { } party)
        {
            decision.Rules.Insert(0, party);
        }

        if (message is { Direction: MessageDirection.Incoming, FailsDmarc: false })
        {
            var sender = await finder.FindForSenderAsync(SendingParty.Of(message).Address, cancellationToken);
            message.ClientId = sender.Client?.Id;
            message.ContactId = sender.Contact?.Id;
        }

        if (sent is null)
        {
            var rule = decision.Verdict == MatchVerdict.Inbox ? await AskSenderRuleAsync(input, decision, cancellationToken) : null;
            await effects.ApplyAsync(mailbox, message, parsed.References, decision, rule, now, cancellationToken);
        }

        await bounced.MarkAsync(message, parsed.BouncedMessageIds, cancellationToken);
        await messages.AddAsync(message, cancellationToken);
        await decisions.AddAsync(decision, cancellationToken);
        await decisions.AddMoveAsync(
            new MessageMove { MessageId = message.Id, At = now, ToPlace = message.Place, ToTicketId = message.TicketId, CrmNoteId = message.CrmNoteId, Reason = decision.Reason },
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

    /// <summary>What would lie in My Inbox may have a rule of its owner's.</summary>
    /// <returns>The rule that is carried out; null where there is none, or it does nothing with this mail.</returns>
    private async Task<SenderRule?> AskSenderRuleAsync(MatchInput input, MatchDecision decision, CancellationToken cancellationToken)
    {
        if (await senderRules.TryAsync(input, cancellationToken) is not { } tried)
        {
            return null;
        }

        decision.Rules.Add(tried.Result.Trace);
        if (tried.Result.Verdict is not { } verdict)
        {
            return null;
        }

        (decision.Verdict, decision.Reason, decision.TicketId) = (verdict, tried.Result.Reason, tried.Result.TicketId);
        return tried.Rule;
    }
}
