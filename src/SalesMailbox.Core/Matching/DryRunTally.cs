using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Matching;

/// <summary>Collects the rows and counts of a dry run.</summary>
internal sealed class DryRunTally
{
    private readonly Dictionary<MatchVerdict, int> _today = [];
    private readonly Dictionary<MatchVerdict, int> _then = [];

    public List<DryRunRow> Rows { get; } = [];

    public int Messages { get; private set; }

    public int Changed { get; private set; }

    public void Add(MailMessage message, MatchDecision today, MatchDecision then, IReadOnlyDictionary<string, DryRunTicket> tickets)
    {
        var sameTicket = then.Verdict != MatchVerdict.Matched || then.TicketId == today.TicketId;
        var changed = then.Verdict != today.Verdict || !sameTicket;
        Messages++;
        Changed += changed ? 1 : 0;
        _today[today.Verdict] = _today.GetValueOrDefault(today.Verdict) + 1;
        _then[then.Verdict] = _then.GetValueOrDefault(then.Verdict) + 1;
        if (Rows.Count < MatchingDryRun.MaxRows)
        {
            Rows.Add(new DryRunRow(
                message.Id, message.ReceivedAt, message.FromAddress, message.FromName, message.Subject,
                today.Verdict, today.Reason, TicketOf(today, tickets), then.Verdict, then.Reason, TicketOf(then, tickets), changed));
        }
    }

    public DryRunTotals Totals() => new(Messages, Changed, _today, _then);

    private static DryRunTicket? TicketOf(MatchDecision decision, IReadOnlyDictionary<string, DryRunTicket> tickets) =>
        decision.TicketId is { } id ? tickets.GetValueOrDefault(id) : null;
}
