using System.Globalization;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>If the same email, received in another mailbox, is already on an open ticket, the message belongs there too.</summary>
public sealed class SameMailRule(IMessageStore messages, ITicketStore tickets)
{
    internal async Task<RuleResult> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        var message = input.Message;
        if (message.Fingerprint.Length == 0 || message.FromAddress.Length == 0)
        {
            return RuleResult.NotApplied(MatchRule.SameMail, TraceNotes.NoSender);
        }

        var copies = (await messages.FindByFingerprintAsync(message.Fingerprint, cancellationToken))
            .Where(copy => copy.Id != message.Id && copy.MailboxId != message.MailboxId)
            .Where(copy => copy is { Place: MessagePlace.Ticket, TicketId: not null } && copy.TicketId != input.ExceptTicketId)
            .OrderBy(copy => copy.Id, StringComparer.Ordinal)
            .ToList();
        if (copies.Count == 0)
        {
            return RuleResult.NoMatch(MatchRule.SameMail, TraceNotes.NoOtherCopy);
        }

        var found = await tickets.FindManyAsync([.. copies.Select(copy => copy.TicketId!).Distinct()], cancellationToken);
        var open = copies.Select(copy => found.FirstOrDefault(ticket => ticket.Id == copy.TicketId))
            .FirstOrDefault(ticket => ticket?.IsOpen == true);
        if (open is null)
        {
            return RuleResult.NoMatch(
                MatchRule.SameMail, TraceNotes.TicketClosed,
                found.Select(ticket => ticket.Number.ToString(CultureInfo.InvariantCulture)).Take(1));
        }

        var trace = new RuleTrace
        {
            Rule = MatchRule.SameMail,
            Outcome = RuleOutcome.Match,
            Note = TraceNotes.NotFirstCopy,
            Candidates = [MessageTicketFinder.CandidateOf(open, message.FromAddress)],
        };

        return new RuleResult(trace, MatchVerdict.Matched, MatchReason.SameMailElsewhere, open.Id);
    }
}
