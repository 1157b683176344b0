using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Files an imported mail: the message row, the decision, the first step of its history and the effect, as one. Stages changes; the caller
/// commits. Nothing of it is there before, so after a crash it is done again.
/// </summary>
public sealed class MessageFiling(
    MatchingEngine engine,
    SenderRuleMatching senderRules,
    FiledEffects effects,
    SendingParties parties,
    ClientFinder finder,
    BouncedMail bounced,
    ISentCopies sentCopies,
    IMessageStore messages,
    IDecisionStore decisions,
    IMessageMoveStore moves,
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
        var sent = await sentCopies.TryPlaceAsync(mailbox, message, parsed, now, cancellationToken);
        var input = new MatchInput(connection, mailbox, message, parsed.References, parsed.BouncedMessageIds, now);
        var decision = sent ?? await engine.DecideAsync(input, cancellationToken);
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
        await moves.AddAsync(
            new MessageMove { MessageId = message.Id, At = now, ToPlace = message.Place, ToTicketId = message.TicketId, CrmNoteId = message.CrmNoteId, Reason = decision.Reason },
            cancellationToken);
        logger.LogInformation(
            "Tenant {Tenant}: message {MessageId} of mailbox {MailboxId} was filed: {Verdict} ({Reason}), ticket {TicketId}.",
            tenant.Name, message.Id, mailbox.Id, decision.Verdict, decision.Reason, decision.TicketId);

        return decision;
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
