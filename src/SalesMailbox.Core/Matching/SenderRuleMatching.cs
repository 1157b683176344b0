using System.Globalization;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// Applies the owner's own rule for a sender (B7). Tried last, only for messages that would stay in the owner's My Inbox, and also if
/// matching is off. The dry run does not use it, because it is about the connection's matching.
/// </summary>
public sealed class SenderRuleMatching(ISenderRuleStore rules, ITicketStore tickets, IClientStore clients, DomainRulesReader domains)
{
    /// <returns>Null if the owner has no rule for the sender or has disabled it, or if the sender may be forged.</returns>
    internal async Task<SenderRuleMatch?> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        var address = input.Message.FromAddress;
        if (address.Length == 0 || input.Message.FailsDmarc || input.Message.Direction == MessageDirection.Sent)
        {
            return null;
        }

        var found = (await rules.FindBySendersAsync(input.Message.AgentId, SenderText.Of(address), cancellationToken))
            .Where(rule => rule.Enabled)
            .ToList();
        var rule = found.Find(candidate => candidate.Sender == address) ?? found.FirstOrDefault();
        return rule is null ? null : new SenderRuleMatch(rule, await TryAsync(rule, input, cancellationToken));
    }

    private async Task<RuleResult> TryAsync(SenderRule rule, MatchInput input, CancellationToken cancellationToken)
    {
        if ((rule.Action == SenderRuleAction.CrmNote || rule.Action.OpenedUse() is not null) && IsAutomatic(input.Message.Kinds))
        {
            return NotApplied(rule, TraceNotes.AutomaticMail);
        }

        return rule.Action switch
        {
            SenderRuleAction.AddToTicket => await ToTicketAsync(rule, input.Message.FromAddress, cancellationToken),
            SenderRuleAction.CrmNote when rule.ClientId is null || await clients.FindAsync(rule.ClientId, cancellationToken) is null =>
                NotApplied(rule, TraceNotes.SenderRuleClientGone),
            SenderRuleAction.CrmNote => Match(rule, TraceNotes.SenderRuleNote, MatchVerdict.CrmNote),
            SenderRuleAction.MarkRead => Match(rule, TraceNotes.SenderRuleRead, MatchVerdict.Inbox),
            SenderRuleAction.MarkDone => Match(rule, TraceNotes.SenderRuleDone, MatchVerdict.Done),
            _ => await NewTicketAsync(rule, input, cancellationToken),
        };
    }

    private async Task<RuleResult> ToTicketAsync(SenderRule rule, string sender, CancellationToken cancellationToken)
    {
        if (rule.TicketId is null || await tickets.FindAsync(rule.TicketId, cancellationToken) is not { } ticket)
        {
            return NotApplied(rule, TraceNotes.SenderRuleTicketGone);
        }

        if (!ticket.IsOpen)
        {
            return NotApplied(rule, TraceNotes.SenderRuleTicketClosed, ticket.Number.ToString(CultureInfo.InvariantCulture));
        }

        var match = Match(rule, TraceNotes.SenderRuleTicket, MatchVerdict.Matched, ticket.Id);
        match.Trace.Candidates = [MessageTicketFinder.CandidateOf(ticket, sender)];
        return match;
    }

    /// <summary>A message that never opens a ticket (X8) does not open one by a rule either.</summary>
    private async Task<RuleResult> NewTicketAsync(SenderRule rule, MatchInput input, CancellationToken cancellationToken) =>
        (await domains.ReadAsync(cancellationToken)).IsOwn(input.Message.FromAddress) ? NotApplied(rule, TraceNotes.OwnDomain)
        : (input.Message.Kinds & MessageKinds.List) != 0 && !input.Connection.ListMailOpensTickets ? NotApplied(
            rule, TraceNotes.SenderRuleListMail)
        : Match(rule, OpeningNote(rule.Action), MatchVerdict.NewTicket);

    private static string OpeningNote(SenderRuleAction action) => action.OpenedUse() switch
    {
        TicketUse.Project => TraceNotes.SenderRuleProject,
        TicketUse.Service => TraceNotes.SenderRuleServiceTicket,
        TicketUse.Opportunity => TraceNotes.SenderRuleOpportunity,
        _ => throw new InvalidOperationException($"The sender rule's action {action} opens no ticket."),
    };

    private static bool IsAutomatic(MessageKinds kinds) => (kinds & (MessageKinds.AutoReply | MessageKinds.Bounce)) != 0;

    private static RuleResult Match(SenderRule rule, string note, MatchVerdict verdict, string? ticketId = null) =>
        new(Trace(rule, RuleOutcome.Match, note), verdict, MatchReason.SenderRule, ticketId);

    private static RuleResult NotApplied(SenderRule rule, string note, params IEnumerable<string> values) =>
        new(Trace(rule, RuleOutcome.NotApplied, note, values));

    /// <summary>The first value is the sender that the rule is for.</summary>
    private static RuleTrace Trace(SenderRule rule, RuleOutcome outcome, string note, params IEnumerable<string> values) =>
        new() { Rule = MatchRule.Sender, Outcome = outcome, Note = note, NoteValues = [rule.Sender, .. values] };
}

/// <summary>The rule that was tried and its result; without a verdict, it does nothing with this message.</summary>
internal sealed record SenderRuleMatch(SenderRule Rule, RuleResult Result);
