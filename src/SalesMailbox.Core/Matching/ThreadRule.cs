using System.Globalization;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

/// <summary>
/// A reply to a message on an open ticket goes to that ticket (X6), whatever the ticket's use, if the sender is a participant.
/// </summary>
/// <remarks>
/// The sender must be a participant because a Message-ID is not secret: the recipient of a forwarded email must not be able to write on the
/// ticket.
/// </remarks>
public sealed class ThreadRule(MessageTicketFinder known, IMessageStore messages, MatchingSettingsReader settings)
{
    internal async Task<RuleResult> TryAsync(MatchInput input, CancellationToken cancellationToken)
    {
        if (!input.Connection.ThreadMatching)
        {
            return RuleResult.NotApplied(MatchRule.Thread, TraceNotes.SwitchedOff);
        }

        var message = input.Message;
        // A message forwarded by a colleague or a service belongs to its actual sender, but the sender in From can also be a participant.
        string[] senders =
            [.. new[] { SendingParty.Of(message).Address, message.FromAddress }.Where(address => address.Length > 0).Distinct()];
        var ids = InternetMessageId.NearestFirst(message.InReplyTo, input.References);
        if (ids.Count == 0)
        {
            return RuleResult.NotApplied(MatchRule.Thread, TraceNotes.NoReferences);
        }

        var excluded = (await settings.ReadAsync(cancellationToken)).ExcludedTypeIds;
        var trace = new RuleTrace { Rule = MatchRule.Thread, Outcome = RuleOutcome.NoMatch, Note = TraceNotes.ReferencesUnknown };
        foreach (var hit in await known.FindAsync(ids, message, cancellationToken))
        {
            if (hit.Ticket.Id == input.ExceptTicketId)
            {
                continue;
            }

            if (!hit.Ticket.IsOpen)
            {
                NoteFirst(trace, TraceNotes.TicketClosed, hit.Ticket.Number.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            if (excluded.Contains(hit.Ticket.TypeId))
            {
                NoteFirst(trace, TraceNotes.ExcludedType, hit.Ticket.Number.ToString(CultureInfo.InvariantCulture));
                continue;
            }

            trace.Candidates.Add(MessageTicketFinder.CandidateOf(hit.Ticket, senders.FirstOrDefault() ?? ""));
            if (await WhoTakesPartAsync(message, senders, hit, cancellationToken) is { } sender)
            {
                trace.Compared.Add(new ComparedValue("message-id", hit.InternetMessageId, hit.InternetMessageId, true));
                trace.Compared.Add(new ComparedValue("sender", sender, sender, true));
                trace.Candidates = [trace.Candidates[^1]];
                trace.Outcome = RuleOutcome.Match;
                trace.Note = "";
                trace.NoteValues = [];

                return new RuleResult(trace, MatchVerdict.Matched, MatchReason.Thread, hit.Ticket.Id);
            }

            NoteFirst(trace, TraceNotes.SenderTakesNoPart, senders.FirstOrDefault() ?? "");
        }

        if (trace.Note == TraceNotes.ReferencesUnknown)
        {
            trace.Compared.Add(new ComparedValue("message-id", ids[0], null, false));
        }

        trace.Candidates = CandidateRanking.Rank(trace.Candidates, null);

        return new RuleResult(trace);
    }

    // The reason for the nearest message is the relevant one.
    private static void NoteFirst(RuleTrace trace, string note, string value)
    {
        if (trace.Note == TraceNotes.ReferencesUnknown)
        {
            trace.Note = note;
            trace.NoteValues = [value];
        }
    }

    /// <returns>The address that is a participant of the ticket; null if none is.</returns>
    private async Task<string?> WhoTakesPartAsync(
        MailMessage message, string[] senders, MessageTicketFinder.Hit hit, CancellationToken cancellationToken)
    {
        if (message.Direction == MessageDirection.Sent)
        {
            return message.FromAddress;
        }

        foreach (var sender in senders)
        {
            if (hit.Ticket.Contacts.Any(row => row.Address == sender)
                || await messages.TakesPartAsync(hit.Ticket.Id, sender, cancellationToken))
            {
                return sender;
            }
        }

        return null;
    }
}
