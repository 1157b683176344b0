using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Matching;

/// <summary>Chooses among several open tickets (X7). Pure.</summary>
internal static class CandidateRanking
{
    /// <summary>How many candidates a decision keeps.</summary>
    public const int Kept = 10;

    /// <summary>
    /// Puts tickets whose contact is the sender first, then the most recently active ones; one row for each ticket, in a stable order.
    /// </summary>
    public static List<TicketCandidate> Rank(IEnumerable<TicketCandidate> candidates, string? exceptTicketId) =>
    [
        .. candidates.Where(candidate => candidate.TicketId != exceptTicketId)
            .OrderByDescending(candidate => candidate.IsSender)
            .ThenByDescending(candidate => candidate.LastActivityAt)
            .ThenByDescending(candidate => candidate.Number)
            .DistinctBy(candidate => candidate.TicketId)
            .Take(Kept),
    ];

    /// <summary>The result of a rule that found at least one ticket.</summary>
    /// <param name="onlyOne">Never chooses among several tickets, whatever the policy.</param>
    public static RuleResult Choose(RuleTrace trace, MatchInput input, MatchReason reason, bool onlyOne = false)
    {
        var several = trace.Candidates.Count > 1;
        if (several && (onlyOne || input.Connection.AmbiguityPolicy == AmbiguityPolicy.LeaveInInbox))
        {
            trace.Outcome = RuleOutcome.Ambiguous;
            var sent = input.Message.Direction == MessageDirection.Sent;

            return new RuleResult(trace, sent ? MatchVerdict.Unfiled : MatchVerdict.Inbox, MatchReason.Ambiguous);
        }

        trace.Outcome = RuleOutcome.Match;

        return new RuleResult(trace, MatchVerdict.Matched, reason, trace.Candidates[0].TicketId);
    }
}
