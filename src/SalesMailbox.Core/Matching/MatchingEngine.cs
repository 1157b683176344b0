using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>Decides where a mail belongs (X1 to X8). Reads stores by indexed keys only, writes nothing, and decides the same from the same data.</summary>
/// <remarks>
/// The rules are tried in the order of <see cref="MatchRule"/> until one ends the search; the decision holds each of them with what it compared.
/// With matching off no rule is tried: such mailboxes are triaged by their agent.
/// </remarks>
public sealed class MatchingEngine(
    SameMailRule sameMail,
    ThreadRule thread,
    BounceRule bounce,
    AddressAndSubjectRule addressAndSubject,
    DomainRule domain,
    NewTicketRule newTicket)
{
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
            { Message.FailsDmarc: false } => [sameMail.TryAsync, thread.TryAsync, bounce.TryAsync, addressAndSubject.TryAsync, domain.TryAsync, newTicket.TryAsync],

            // The same content is on that ticket already; nothing new comes in with a copy.
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

    /// <summary>What may be forged is a person's to file: neither its address nor the conversation it claims to belong to can be believed.</summary>
    private static Task<RuleResult> HoldAsync(MatchInput input, CancellationToken cancellationToken) => Task.FromResult(
        RuleResult.Refused(MatchRule.SenderCheck, TraceNotes.FailsDmarc, input.Message.FromDomain) with
        {
            Verdict = MatchVerdict.Inbox,
            Reason = MatchReason.FailsDmarc,
        });
}
