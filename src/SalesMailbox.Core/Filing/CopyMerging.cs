using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <param name="Folded">The number of removed timeline entries that showed a message a second time.</param>
/// <param name="Merged">The number of closed tickets that were opened for the same message as another one.</param>
/// <param name="Left">The number of tickets left open because people have worked on them; their agents were notified.</param>
internal sealed record CopyRepairOutcome(int Folded, int Merged, int Left);

/// <summary>
/// Merges what was filed twice for one message. Only the second entry for the same content is removed. A ticket that was opened a second
/// time is closed with an explanation, and only if nobody has worked on it. Stages changes; the caller commits.
/// </summary>
internal sealed class CopyMerging(
    IFilingKeyStore keys,
    IMessageStore messages,
    ITicketStore tickets,
    IDecisionStore decisions,
    IMessageMoveStore moves,
    ITicketQuotations quotations,
    ISenderRuleStore rules,
    INoticeStore notices,
    TicketDefaults defaults,
    TicketEdits edits,
    TimeProvider time)
{
    /// <summary>Importers that ran independently opened their tickets within moments. A later ticket was opened deliberately.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromMinutes(2);

    internal async Task<CopyRepairOutcome> RepairAsync(string fingerprint, CancellationToken cancellationToken)
    {
        await keys.ClaimAsync(fingerprint, cancellationToken);
        var copies = (await messages.FindByFingerprintAsync(fingerprint, cancellationToken))
            .Where(copy => copy is { Place: MessagePlace.Ticket, TicketId: not null }).ToList();
        var folded = 0;
        foreach (var group in copies.GroupBy(copy => copy.TicketId!).Where(group => group.Count() > 1))
        {
            folded += await FoldAsync(group.Key, [.. group], cancellationToken);
        }

        var (merged, left) = await MergeAsync(copies, cancellationToken);
        return new CopyRepairOutcome(folded, merged, left);
    }

    private async Task<int> FoldAsync(string ticketId, List<MailMessage> copies, CancellationToken cancellationToken)
    {
        var shown = new List<(MailMessage Copy, TimelineEntry Entry)>();
        foreach (var copy in copies)
        {
            if (await tickets.FindEntryAsync(ticketId, copy.Id, cancellationToken) is { } entry)
            {
                shown.Add((copy, entry));
            }
        }

        // An email that was sent from the ticket keeps its entry.
        var ordered = shown.OrderByDescending(row => row.Copy.Direction == MessageDirection.Sent)
            .ThenBy(row => row.Entry.Id, StringComparer.Ordinal)
            .ToList();
        var again = ordered.Skip(1).Where(row => row.Copy.MailboxId != ordered[0].Copy.MailboxId).ToList();
        foreach (var (copy, entry) in again)
        {
            await tickets.RemoveEntryAsync(entry, cancellationToken);
            await AddMoveAsync(copy, ticketId, cancellationToken);
        }

        return again.Count;
    }

    private async Task<(int Merged, int Left)> MergeAsync(List<MailMessage> copies, CancellationToken cancellationToken)
    {
        var opened = await OpenedForThemAsync(copies, cancellationToken);
        if (opened.Count < 2)
        {
            return (0, 0);
        }

        var untouched = new List<Ticket>();
        foreach (var ticket in opened)
        {
            if (await IsUntouchedAsync(ticket, copies, cancellationToken))
            {
                untouched.Add(ticket);
            }
        }

        var kept = opened.Find(ticket => !untouched.Contains(ticket)) ?? opened[0];
        var (merged, left) = (0, 0);
        foreach (var ticket in opened.Where(ticket => ticket != kept))
        {
            if (untouched.Contains(ticket))
            {
                await MergeAsync(ticket, kept, [.. copies.Where(copy => copy.TicketId == ticket.Id)], cancellationToken);
                merged++;
            }
            else if (kept.IsOpen && ticket.IsOpen)
            {
                await NotifyAsync([kept, ticket], MoveTexts.DoubleNotice.With(kept.Number, ticket.Number), cancellationToken);
                left++;
            }
        }

        return (merged, left);
    }

    /// <returns>The tickets that the import opened for these copies within moments of the first one, lowest number first.</returns>
    private async Task<List<Ticket>> OpenedForThemAsync(List<MailMessage> copies, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var copy in copies)
        {
            if (await decisions.FindAsync(
                copy.Id, cancellationToken) is { Verdict: MatchVerdict.NewTicket, Reason: MatchReason.NothingMatched } decision
                && decision.TicketId == copy.TicketId)
            {
                ids.Add(copy.TicketId!);
            }
        }

        var found = ids.Count < 2 ? [] : (await tickets.FindManyAsync(ids, cancellationToken)).OrderBy(ticket => ticket.Number).ToList();
        return [.. found.Where(ticket => ticket.CreatedAt - found[0].CreatedAt < AtOnce)];
    }

    /// <summary>
    /// Whether the ticket contains nothing but the message it was opened for: no change, no other message, no quotation, and no rule that
    /// adds to it.
    /// </summary>
    private async Task<bool> IsUntouchedAsync(Ticket ticket, List<MailMessage> copies, CancellationToken cancellationToken)
    {
        var page = await tickets.ListEntriesAsync(ticket.Id, new PageRequest(Size: copies.Count + 2), cancellationToken);
        if (!ticket.IsOpen || page.Next is not null || !page.Items.All(IsOfTheOpening)
            || await quotations.HasAnyAsync(ticket.Id, cancellationToken))
        {
            return false;
        }

        foreach (var agentId in copies.Select(copy => copy.AgentId).Append(ticket.AgentId).OfType<string>().Distinct())
        {
            if ((await rules.ListAsync(agentId, cancellationToken)).Any(rule => rule.TicketId == ticket.Id))
            {
                return false;
            }
        }

        return true;

        bool IsOfTheOpening(TimelineEntry entry) =>
            entry.AgentId is null && (entry.Kind == TimelineKind.Created
                || (entry.Kind == TimelineKind.Email && copies.Exists(copy => copy.Id == entry.MessageId)));
    }

    private async Task MergeAsync(Ticket ticket, Ticket kept, List<MailMessage> copies, CancellationToken cancellationToken)
    {
        foreach (var copy in copies)
        {
            if (await tickets.FindEntryAsync(ticket.Id, copy.Id, cancellationToken) is { } entry)
            {
                await tickets.RemoveEntryAsync(entry, cancellationToken);
            }

            await AddMoveAsync(copy, kept.Id, cancellationToken);
            copy.TicketId = kept.Id;
            await messages.UpdateAsync(copy, cancellationToken);
        }

        var status = await defaults.StatusAsync(isOpen: false, cancellationToken)
            ?? throw new InvalidOperationException("There is no ticket status that closes a ticket. Add one.");
        await edits.AddEntryAsync(
            ticket, TimelineKind.EmailMovedAway, null, MoveTexts.OpenedTwiceHere.With(kept.Number), cancellationToken);
        _ = await edits.SetStatusAsync(ticket, status.Id, null, cancellationToken);
        await tickets.UpdateAsync(ticket, cancellationToken);
        await tickets.AddEntryAsync(
            new TimelineEntry
            {
                TicketId = kept.Id,
                Kind = TimelineKind.Changed,
                At = time.GetUtcNow(),
                What = MoveTexts.OpenedTwiceThere.With(ticket.Number),
            },
            cancellationToken);
        await NotifyAsync([ticket], MoveTexts.MergedNotice.With(ticket.Number, kept.Number), cancellationToken);
    }

    private Task AddMoveAsync(MailMessage copy, string toTicketId, CancellationToken cancellationToken) => moves.AddAsync(
        new MessageMove
        {
            MessageId = copy.Id,
            At = time.GetUtcNow(),
            FromPlace = copy.Place,
            FromTicketId = copy.TicketId,
            ToPlace = MessagePlace.Ticket,
            ToTicketId = toTicketId,
            Reason = MatchReason.FiledTwice,
        },
        cancellationToken);

    /// <summary>Sends one notice with a link to the agent of each ticket.</summary>
    private async Task NotifyAsync(List<Ticket> about, CodedText text, CancellationToken cancellationToken)
    {
        foreach (var ticket in about.Where(ticket => ticket.AgentId is not null).DistinctBy(ticket => ticket.AgentId))
        {
            await notices.AddOnceAsync(
                new Notice
                {
                    AgentId = ticket.AgentId!,
                    Kind = NoticeKinds.DoubleTicket,
                    Key = $"{NoticeKinds.DoubleTicket}:{about[^1].Id}",
                    SubjectId = ticket.Id,
                    Text = text,
                    CreatedAt = time.GetUtcNow(),
                },
                cancellationToken);
        }
    }
}
