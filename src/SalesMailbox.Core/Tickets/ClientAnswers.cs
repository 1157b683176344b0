using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <summary>
/// A ticket that waits for the client returns to its status before when the client answers (A1), and its agent gets a notice. Stages changes; the caller
/// commits, so the answer and what comes of it are one transaction.
/// </summary>
public sealed class ClientAnswers(
    ITicketStore tickets, INoticeStore notices, IDomainRulesReader domains, TimeProvider time)
{
    private const int Look = 20;

    // The mail service's clock and ours differ a little.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>The <see cref="Notice.Key"/> of a ticket's answers: there is one unread notice a ticket.</summary>
    public static string NoticeKey(string ticketId) => $"{NoticeKinds.ClientAnswered}:{ticketId}";

    /// <summary>Keeps what a ticket has to know while it waits, and forgets it where it no longer does.</summary>
    /// <param name="ticket">Still with the status before.</param>
    /// <param name="next">The status it gets.</param>
    /// <param name="now">When that is.</param>
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

    /// <summary>Ends the waiting if the message is an answer: written by a person outside, since the ticket waits.</summary>
    /// <param name="ticket">The ticket the message was put on.</param>
    /// <param name="message">An automatic reply, a bounce and a colleague's email are no answers.</param>
    /// <param name="actorId">The agent who put it there, who may also add an older email as the answer; null for the import.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    internal async Task ReceivedAsync(Ticket ticket, MailMessage message, string? actorId, CancellationToken cancellationToken)
    {
        if (!ticket.IsOpen || message.Direction == MessageDirection.Sent || (message.Kinds & (MessageKinds.AutoReply | MessageKinds.Bounce)) != 0)
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

    /// <summary>The message is taken off the ticket, so it was no answer: the ticket waits again, unless its status was set since.</summary>
    /// <param name="ticket">The ticket it is taken off.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    /// <returns>The status the ticket waits in again; null where nothing changed.</returns>
    internal async Task<TicketStatus?> TakenOffAsync(Ticket ticket, string messageId, CancellationToken cancellationToken)
    {
        var newest = (await tickets.ListEntriesAsync(ticket.Id, new PageRequest(Size: Look), cancellationToken)).Items;
        if (newest.LastOrDefault(entry => entry.Kind == TimelineKind.ClientAnswered) is not { } answer || answer.CauseId != messageId || answer.StatusId != ticket.StatusId)
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

    private async Task NotifyAsync(Ticket ticket, MailMessage message, TicketStatus next, string? actorId, DateTimeOffset now, CancellationToken cancellationToken)
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
            Text = TimelineTexts.AnsweredNotice.With(message.FromName.Length > 0 ? message.FromName : message.FromAddress, ticket.Number, ticket.Summary, next.Name),
            CreatedAt = now,
        };
        await notices.RaiseAsync(notice, cancellationToken);
    }
}
