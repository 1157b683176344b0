using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>Opens a new ticket for a message that no ticket matched (X5), unless its kind never opens one (X8).</summary>
public sealed class NewTicketRule(DomainRulesReader rules)
{
    internal async Task<RuleResult> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        var message = input.Message;
        if (message.Direction == MessageDirection.Sent)
        {
            return Guarded(MatchVerdict.Unfiled, MatchReason.SentCopy, TraceNotes.SentCopy);
        }

        if (message.FromAddress.Length == 0)
        {
            return Guarded(MatchVerdict.Inbox, MatchReason.NoSender, TraceNotes.NoSender);
        }

        if ((message.Kinds & MessageKinds.Bounce) != 0)
        {
            return Guarded(MatchVerdict.Inbox, MatchReason.Bounce, TraceNotes.AutomaticMail);
        }

        if ((message.Kinds & MessageKinds.AutoReply) != 0)
        {
            return Guarded(MatchVerdict.Inbox, MatchReason.AutoReply, TraceNotes.AutomaticMail);
        }

        if ((await rules.ReadAsync(cancellationToken)).IsOwn(message.FromAddress))
        {
            return Guarded(MatchVerdict.Inbox, MatchReason.OwnDomain, TraceNotes.OwnDomain, EmailAddress.DomainOf(message.FromAddress));
        }

        if ((message.Kinds & MessageKinds.List) != 0 && !input.Connection.ListMailOpensTickets)
        {
            return Guarded(MatchVerdict.Inbox, MatchReason.ListMail, TraceNotes.AutomaticMail);
        }

        return new RuleResult(
            new RuleTrace { Rule = MatchRule.NewTicket, Outcome = RuleOutcome.Match }, MatchVerdict.NewTicket, MatchReason.NothingMatched);
    }

    private static RuleResult Guarded(MatchVerdict verdict, MatchReason reason, string note, params string[] values) =>
        RuleResult.Refused(MatchRule.NewTicket, note, values) with { Verdict = verdict, Reason = reason };
}
