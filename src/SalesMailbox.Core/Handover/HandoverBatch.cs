using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Handover;

/// <summary>One transaction of a handover. Stages changes; the caller commits.</summary>
internal sealed class HandoverBatch(
    IMessageStore messages,
    ITicketStore tickets,
    IMessageMoveStore moves,
    TicketEdits edits,
    TicketChanges changes,
    UnreadEmails unread,
    TimeProvider time)
{
    /// <summary>
    /// Messages that are done stay done: the new agent can look them up, and a new message of the conversation appears in the list as
    /// usual.
    /// </summary>
    /// <returns>The number of emails handed over; 0 if none is left.</returns>
    internal async Task<int> HandOverInboxAsync(Agent administrator, Agent from, Agent to, CancellationToken cancellationToken)
    {
        var given = await HandOverInboxAsync(administrator, new InboxQuery(from.Id), to, cancellationToken);
        return given > 0 ? given : await HandOverInboxAsync(administrator, new InboxQuery(from.Id, Done: true), to, cancellationToken);
    }

    /// <returns>The number of tickets handed over; 0 if none is left.</returns>
    internal async Task<int> HandOverTicketsAsync(Agent administrator, Agent from, Agent to, CancellationToken cancellationToken)
    {
        var page = await tickets.ListAsync(
            HandoverManager.OpenOf(from.Id), new PageRequest(Size: HandoverManager.BatchSize), cancellationToken);
        foreach (var ticket in page.Items)
        {
            var (before, active) = (TicketChanges.Snapshot(ticket), ticket.LastActivityAt);
            ticket.AgentId = to.Id;
            await unread.ReassignedAsync(ticket, before.AgentId, cancellationToken);
            if (await changes.DescribeAsync(before, ticket, cancellationToken) is { } what)
            {
                await edits.AddEntryAsync(ticket, TimelineKind.Changed, administrator, what, cancellationToken);
            }

            // There was no activity with the client. Matching and lists depend on this time.
            ticket.LastActivityAt = active;
            await tickets.UpdateAsync(ticket, cancellationToken);
        }

        return page.Items.Count;
    }

    private async Task<int> HandOverInboxAsync(Agent administrator, InboxQuery query, Agent to, CancellationToken cancellationToken)
    {
        var page = await messages.ListInboxAsync(query, new PageRequest(Size: HandoverManager.BatchSize), cancellationToken);
        foreach (var message in page.Items)
        {
            message.AgentId = to.Id;
            await messages.UpdateAsync(message, cancellationToken);
            await moves.AddAsync(
                new MessageMove
                {
                    MessageId = message.Id,
                    At = time.GetUtcNow(),
                    AgentId = administrator.Id,
                    FromPlace = query.Place,
                    ToPlace = query.Place,
                    Reason = MatchReason.HandedOver,
                },
                cancellationToken);
        }

        return page.Items.Count;
    }
}
