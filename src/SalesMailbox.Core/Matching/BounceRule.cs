using System.Globalization;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>The bounce of an email sent from the product goes to that email's ticket (X8) if the ticket is open (X4).</summary>
public sealed class BounceRule(MessageTicketFinder known, DomainRulesReader rules, MatchingSettingsReader settings)
{
    internal async Task<RuleResult> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        var message = input.Message;
        if ((message.Kinds & MessageKinds.Bounce) == 0)
        {
            return RuleResult.NotApplied(MatchRule.Bounce, TraceNotes.NotABounce);
        }

        // Anyone can write a "bounce" that returns a client's email. Only emails sent from the organization can bounce to it.
        var domains = await rules.ReadAsync(cancellationToken);
        var hits = (await known.FindAsync(input.BouncedMessageIds, message, cancellationToken))
            .Where(hit => hit.Ticket.Id != input.ExceptTicketId)
            .Where(hit => hit.Message.Direction == MessageDirection.Sent || domains.IsOwn(hit.Message.FromAddress))
            .ToList();
        if (hits.Count == 0)
        {
            return RuleResult.NoMatch(MatchRule.Bounce, TraceNotes.BouncedMailUnknown);
        }

        var excluded = (await settings.ReadAsync(cancellationToken)).ExcludedTypeIds;
        if (hits.FirstOrDefault(hit => !excluded.Contains(hit.Ticket.TypeId)) is null)
        {
            return RuleResult.NoMatch(
                MatchRule.Bounce, TraceNotes.ExcludedType, hits[0].Ticket.Number.ToString(CultureInfo.InvariantCulture));
        }

        if (hits.FirstOrDefault(hit => hit.Ticket.IsOpen && !excluded.Contains(hit.Ticket.TypeId)) is not { } open)
        {
            return RuleResult.NoMatch(
                MatchRule.Bounce, TraceNotes.TicketClosed, hits[0].Ticket.Number.ToString(CultureInfo.InvariantCulture));
        }

        var trace = new RuleTrace
        {
            Rule = MatchRule.Bounce,
            Outcome = RuleOutcome.Match,
            Compared = [new ComparedValue("message-id", open.InternetMessageId, open.InternetMessageId, true)],
            Candidates = [MessageTicketFinder.CandidateOf(open.Ticket, message.FromAddress)],
        };

        return new RuleResult(trace, MatchVerdict.Matched, MatchReason.BounceOfTicketMail, open.Ticket.Id);
    }
}
