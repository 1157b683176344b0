using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Decides where a message belongs (X1 to X8). Reads stores by indexed keys only, writes nothing, and always makes the same decision from
/// the same data.
/// </summary>
/// <remarks>
/// The rules are tried in the order of <see cref="MatchRule"/> until one ends the search. The decision records each rule with the values it
/// compared. If matching is off, no rule is tried, and the agent of the mailbox triages the messages.
/// </remarks>
public sealed class MatchingEngine(
    SameMailRule sameMail,
    ThreadRule thread,
    BounceRule bounce,
    AddressAndSubjectRule addressAndSubject,
    DomainRule domain,
    NewTicketRule newTicket)
{
    /// <summary>Decides where a message belongs. Writes nothing.</summary>
    public async Task<MatchDecision> DecideAsync(MatchInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        var decision = new MatchDecision
        {
            MessageId = input.Message.Id,
            DecidedAt = input.Now,
            MatchingType = input.EffectiveType,
            Reason = MatchReason.MatchingOff,
            Verdict = input.Message.Direction == MessageDirection.Sent ? MatchVerdict.Unfiled : MatchVerdict.Inbox,
        };
        if (!input.Mailbox.MatchingEnabled && !input.Message.FailsDmarc)
        {
            return decision;
        }

        Func<MatchInput, CancellationToken, Task<RuleResult>>[] rules = input switch
        {
            { Message.FailsDmarc: false } =>
                [sameMail.TryAsync, thread.TryAsync, bounce.TryAsync, addressAndSubject.TryAsync, domain.TryAsync, newTicket.TryAsync],

            // The same content is already on that ticket; a copy adds nothing.
            { Mailbox.MatchingEnabled: true } => [sameMail.TryAsync, HoldAsync],
            _ => [HoldAsync],
        };
        foreach (var rule in rules)
        {
            var result = await rule(input, cancellationToken);
            decision.Rules.Add(result.Trace);
            if (result.Verdict is { } verdict)
            {
                decision.Verdict = verdict;
                decision.Reason = result.Reason;
                decision.TicketId = result.TicketId;
                break;
            }
        }

        return decision;
    }

    /// <summary>
    /// A person must file a message that may be forged. Neither its address nor the conversation that it refers to can be trusted.
    /// </summary>
    private static Task<RuleResult> HoldAsync(MatchInput input, CancellationToken cancellationToken) => Task.FromResult(
        RuleResult.Refused(MatchRule.SenderCheck, TraceNotes.FailsDmarc, input.Message.FromDomain) with
        {
            Verdict = MatchVerdict.Inbox,
            Reason = MatchReason.FailsDmarc,
        });
}
