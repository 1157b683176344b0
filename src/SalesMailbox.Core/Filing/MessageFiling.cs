using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Files an imported message: adds the row, the decision, the first step of its history and the effect together. Stages changes; the caller
/// commits. After a crash nothing of it exists, and it is repeated.
/// </summary>
public sealed class MessageFiling(
    MatchingEngine engine,
    SenderRuleMatching senderRules,
    FilingEffects effects,
    SendingParties parties,
    ClientFinder finder,
    BounceRecorder bounced,
    ISentCopies sentCopies,
    IMessageStore messages,
    IDecisionStore decisions,
    IMessageMoveStore moves,
    IFilingKeyStore keys,
    ITenant tenant,
    TimeProvider time,
    ILogger<MessageFiling> logger) : IMessageFiler
{
    /// <param name="message">Filled from the parsed message and not yet in the store; this method adds it.</param>
    /// <param name="parsed">The content of the raw message.</param>
    /// <returns>The decision; its <see cref="MatchDecision.TicketId"/> is the ticket that was matched or created.</returns>
    public async Task<MatchDecision> FileAsync(
        SalesConnection connection,
        Mailbox mailbox,
        MailMessage message,
        ParsedMessage parsed,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mailbox);
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(parsed);
        if (message.Fingerprint.Length > 0)
        {
            // Claimed before anything is read: if another importer files a copy at the same time, one of the two must see the result of the
            // other.
            await keys.ClaimAsync(message.Fingerprint, cancellationToken);
        }

        var now = time.GetUtcNow();
        await parties.WriteAsync(message, parsed, cancellationToken);
        var sent = await sentCopies.TryPlaceAsync(mailbox, message, parsed, now, cancellationToken);
        var input = new MatchInput(connection, mailbox, message, parsed.References, parsed.BouncedMessageIds, now);
        var decision = sent ?? await DecideAsync(input, cancellationToken);
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

        await StoreAsync(input, parsed, decision, isSentCopy: sent is not null, cancellationToken);
        return decision;
    }

    private async Task<MatchDecision> DecideAsync(MatchInput input, CancellationToken cancellationToken)
    {
        using var activity = FilingTraces.BeginMatch(tenant.Name, input);
        try
        {
            var decision = await engine.DecideAsync(input, cancellationToken);
            FilingTraces.SetDecision(activity, decision);
            return decision;
        }
        catch (Exception exception)
        {
            activity.Fail(exception);
            throw;
        }
    }

    /// <summary>Carries out the decision and adds all rows.</summary>
    private async Task StoreAsync(
        MatchInput input, ParsedMessage parsed, MatchDecision decision, bool isSentCopy, CancellationToken cancellationToken)
    {
        using var activity = FilingTraces.BeginFile(tenant.Name, input);
        try
        {
            await StageAsync(input, parsed, decision, isSentCopy, cancellationToken);
            FilingTraces.SetFiled(activity, decision, input.Message);
        }
        catch (Exception exception)
        {
            activity.Fail(exception);
            throw;
        }
    }

    private async Task StageAsync(
        MatchInput input, ParsedMessage parsed, MatchDecision decision, bool isSentCopy, CancellationToken cancellationToken)
    {
        var (mailbox, message, now) = (input.Mailbox, input.Message, input.Now);
        if (!isSentCopy)
        {
            var rule = decision.Verdict == MatchVerdict.Inbox ? await AskSenderRuleAsync(input, decision, cancellationToken) : null;
            await effects.ApplyAsync(mailbox, message, parsed.References, decision, rule, now, cancellationToken);
        }

        await bounced.MarkAsync(message, parsed.BouncedMessageIds, cancellationToken);
        await messages.AddAsync(message, cancellationToken);
        await decisions.AddAsync(decision, cancellationToken);
        await moves.AddAsync(
            new MessageMove
            {
                MessageId = message.Id,
                At = now,
                ToPlace = message.Place,
                ToTicketId = message.TicketId,
                CrmNoteId = message.CrmNoteId,
                Reason = decision.Reason,
            },
            cancellationToken);
        logger.MessageFiled(tenant.Name, mailbox.Id, message.Id, decision.Verdict, decision.Reason, decision.TicketId);
    }

    /// <summary>Checks whether the owner has a rule for a message that would stay in My Inbox.</summary>
    /// <returns>The rule that is applied; null if there is none, or if it does nothing with this message.</returns>
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
