using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// Returns a ticket that waits for the client to its previous status when the client replies (A1), and notifies its agent. Stages changes;
/// the caller commits, so the reply and its effects are one transaction.
/// </summary>
public sealed class ClientReplies(
    ITicketStore tickets, INoticeStore notices, IDomainRulesReader domains, TimeProvider time)
{
    private const int Look = 20;

    // The mail service's clock may differ slightly from this computer's.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The <see cref="Notice.Key"/> for replies on a ticket; there is one unread notice for each ticket.</summary>
    public static string NoticeKey(string ticketId) => $"{NoticeKinds.ClientAnswered}:{ticketId}";

    /// <summary>Records what a waiting ticket needs to know, or clears it when the ticket stops waiting.</summary>
    /// <param name="ticket">The ticket, still with its previous status.</param>
    /// <param name="next">The status that it gets.</param>
    /// <param name="now">The time of the change.</param>
    internal static void Enter(Ticket ticket, TicketStatus next, DateTimeOffset now)
    {
        if (next is not { IsWaiting: true, IsOpen: true })
        {
            (ticket.StatusBeforeWaitingId, ticket.WaitingSince) = (null, null);
        }
        else if (ticket.WaitingSince is null)
        {
            (ticket.StatusBeforeWaitingId, ticket.WaitingSince) = (ticket.StatusId.Length == 0 ? null : ticket.StatusId, now);
        }
    }

    /// <summary>
    /// Ends the waiting if the message is a reply: written by a person outside the organization while the ticket is waiting.
    /// </summary>
    /// <param name="ticket">The ticket that the message was put on.</param>
    /// <param name="message">Automatic replies, bounces and colleagues' emails are not replies in this sense.</param>
    /// <param name="actorId">The agent who put it there and can also add an older email as the reply; null for the import.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    internal async Task ReceivedAsync(Ticket ticket, MailMessage message, string? actorId, CancellationToken cancellationToken)
    {
        if (!ticket.IsOpen || message.Direction == MessageDirection.Sent
            || (message.Kinds & (MessageKinds.AutoReply | MessageKinds.Bounce)) != 0)
        {
            return;
        }

        var statuses = await tickets.ListStatusesAsync(cancellationToken);
        if (statuses.FirstOrDefault(status => status.Id == ticket.StatusId) is not { IsWaiting: true } waiting
            || StatusAfter(ticket, statuses) is not { } next
            || (actorId is null && message.ReceivedAt < ticket.WaitingSince - Skew)
            || (await domains.ReadAsync(cancellationToken)).IsOwn(SendingParty.Of(message).Address))
        {
            return;
        }

        var now = time.GetUtcNow();
        ticket.StatusId = next.Id;
        Enter(ticket, next, now);
        await tickets.AddEntryAsync(
            new TimelineEntry
            {
                TicketId = ticket.Id,
                Kind = TimelineKind.ClientAnswered,
                At = now > message.ReceivedAt ? now : message.ReceivedAt.AddMilliseconds(1),
                AgentId = actorId,
                CauseId = message.Id,
                StatusBeforeId = waiting.Id,
                StatusId = next.Id,
                What = TimelineTexts.StatusChanged.With(next.Name, waiting.Name),
            },
            cancellationToken);
        await tickets.UpdateAsync(ticket, cancellationToken);
        await NotifyAsync(ticket, message, next, actorId, now, cancellationToken);
    }

    /// <summary>
    /// Called when the message is removed from the ticket and therefore was not a reply: the ticket waits again, unless its status was set
    /// since.
    /// </summary>
    /// <param name="ticket">The ticket that it is removed from.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    /// <returns>The waiting status that was restored; null if nothing changed.</returns>
    internal async Task<TicketStatus?> RemovedFromTicketAsync(Ticket ticket, string messageId, CancellationToken cancellationToken)
    {
        var newest = (await tickets.ListEntriesAsync(ticket.Id, new PageRequest(Size: Look), cancellationToken)).Items;
        if (newest.LastOrDefault(entry => entry.Kind == TimelineKind.ClientAnswered) is not { } answer || answer.CauseId != messageId
            || answer.StatusId != ticket.StatusId)
        {
            return null;
        }

        var statuses = await tickets.ListStatusesAsync(cancellationToken);
        if (statuses.FirstOrDefault(status => status.Id == answer.StatusBeforeId) is not { IsWaiting: true, IsOpen: true } waiting)
        {
            return null;
        }

        Enter(ticket, waiting, answer.At);
        ticket.StatusId = waiting.Id;
        await tickets.RemoveEntryAsync(answer, cancellationToken);
        await tickets.UpdateAsync(ticket, cancellationToken);
        await notices.WithdrawAsync(NoticeKey(ticket.Id), cancellationToken);
        return waiting;
    }

    private static TicketStatus? StatusAfter(Ticket ticket, IReadOnlyList<TicketStatus> statuses)
    {
        var possible = statuses.Where(status => status is { IsOpen: true, IsWaiting: false }).ToList();
        return possible.Find(status => status.Id == ticket.StatusBeforeWaitingId)
            ?? possible.OrderByDescending(status => status.IsDefault).ThenBy(status => status.Position).FirstOrDefault();
    }

    private async Task NotifyAsync(
        Ticket ticket, MailMessage message, TicketStatus next, string? actorId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ticket.AgentId is not { } agentId || agentId == actorId)
        {
            return;
        }

        var notice = new Notice
        {
            AgentId = agentId,
            Kind = NoticeKinds.ClientAnswered,
            Key = NoticeKey(ticket.Id),
            SubjectId = ticket.Id,
            Text = TimelineTexts.AnsweredNotice.With(
                message.FromName.Length > 0 ? message.FromName : message.FromAddress, ticket.Number, ticket.Summary, next.Name),
            CreatedAt = now,
        };
        await notices.RaiseAsync(notice, cancellationToken);
    }
}
