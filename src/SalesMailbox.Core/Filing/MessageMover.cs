using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Filing;

/// <summary>Moves messages on behalf of agents: to another ticket, or back to My Inbox (X9). Records the history. Commits.</summary>
/// <remarks>
/// If several mailboxes received the same email, a ticket shows it once and links the other copies. The copies move with it, each back to
/// its own agent's inbox. Any agent can move a message on a ticket, administrators can move a deleted one, and only the agent whose mailbox
/// received it can move any other.
/// </remarks>
public sealed class MessageMover(
    IMessageStore messages,
    ITicketStore tickets,
    IClientStore clients,
    TicketMail mail,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<MessageMover> logger)
{
    /// <summary>Whether the agent may move the message. Other agents' messages are treated as if they did not exist.</summary>
    public static bool MayMove(Agent agent, MailMessage message)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(message);
        return message.Place == MessagePlace.Ticket || message.AgentId == agent.Id
            || (message.Place == MessagePlace.Deleted && agent.IsAdministrator);
    }

    /// <summary>Moves a message to an open ticket and adds it to the ticket's timeline.</summary>
    public async Task<Result<AddToTicketResult>> MoveToTicketAsync(
        Agent agent, string messageId, string ticketId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await FindAsync(agent, messageId, cancellationToken) is not { } message)
        {
            return Result<AddToTicketResult>.Refused(FilingErrors.NotFound);
        }

        if (await tickets.FindAsync(ticketId, cancellationToken) is not { } ticket)
        {
            return Result<AddToTicketResult>.Refused(TicketErrors.Gone.At("TicketId"));
        }

        if (!ticket.IsOpen)
        {
            return Result<AddToTicketResult>.Refused(FilingErrors.TicketIsClosed.At("TicketId", ticket.Number));
        }

        if (message.Place == MessagePlace.Deleted)
        {
            return Result<AddToTicketResult>.Refused(FilingErrors.IsDeleted);
        }

        if (message.TicketId == ticket.Id)
        {
            return Result<AddToTicketResult>.Refused(FilingErrors.OnTicketAlready.At("TicketId", ticket.Number));
        }

        var wasThere = (await mail.CopiesOnAsync(message, ticket.Id, cancellationToken)).Count > 0;
        await MoveAsync(agent, message, ticket, cancellationToken);
        var committed = await CommitAsync(cancellationToken);

        return committed.Succeeded
            ? Result<AddToTicketResult>.Done(new AddToTicketResult(ticket, wasThere))
            : Result<AddToTicketResult>.Refused(committed.Errors);
    }

    /// <summary>
    /// Moves a message back to My Inbox. Also removes a CRM note that was made from the message and, for administrators, undoes a deletion.
    /// A sent email has no place in an inbox: it is only removed from its ticket.
    /// </summary>
    public async Task<Result> MoveToInboxAsync(Agent agent, string messageId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        if (await FindAsync(agent, messageId, cancellationToken) is not { } message)
        {
            return Result.Refused(FilingErrors.NotFound);
        }

        if (message.Place == MessagePlace.Inbox)
        {
            return Result.Refused(FilingErrors.InInboxAlready);
        }

        if (message is { Direction: MessageDirection.Sent, Place: not MessagePlace.Ticket })
        {
            return Result.Refused(FilingErrors.SentEmail);
        }

        if (message.Place == MessagePlace.Deleted && !agent.IsAdministrator)
        {
            return Result.Refused(FilingErrors.RestoreForAdministrators);
        }

        await MoveAsync(agent, message, null, cancellationToken);

        return await CommitAsync(cancellationToken);
    }

    /// <summary>Does the same as <see cref="MoveToTicketAsync"/>, without checks and without committing.</summary>
    /// <returns>The time of the step.</returns>
    internal async Task<DateTimeOffset> MoveAsync(Agent agent, MailMessage message, Ticket? target, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        IReadOnlyList<MailMessage> all = [message, .. await mail.CopiesAsync(message, cancellationToken)];
        if (message.TicketId is { } from && await tickets.FindAsync(from, cancellationToken) is { } old)
        {
            await TakeOffAsync(agent, all, old, target, now, cancellationToken);
        }

        if (message.CrmNoteId is { } noteId && await clients.FindNoteAsync(noteId, cancellationToken) is { } note)
        {
            await clients.RemoveNoteAsync(note, cancellationToken);
        }

        if (target is not null && (await mail.CopiesOnAsync(message, target.Id, cancellationToken)).Count == 0
            && await tickets.FindEntryAsync(target.Id, message.Id, cancellationToken) is null)
        {
            await mail.AddEntryAsync(target, message, agent.Id, cancellationToken);
        }

        foreach (var copy in all)
        {
            // A sent copy has no place in an inbox.
            var home = copy.Direction == MessageDirection.Sent ? MessagePlace.Unfiled : MessagePlace.Inbox;
            await mail.PlaceAsync(copy, target is null ? home : MessagePlace.Ticket, target?.Id, null, agent.Id, now, cancellationToken);
        }

        logger.MessageMoved(tenant.Name, message.MailboxId, agent.Id, message.Id, target?.Id ?? "inbox");
        return now;
    }

    private async Task TakeOffAsync(
        Agent agent, IReadOnlyList<MailMessage> copies, Ticket old, Ticket? target, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var copy in copies)
        {
            if (await tickets.FindEntryAsync(old.Id, copy.Id, cancellationToken) is { } entry)
            {
                await tickets.RemoveEntryAsync(entry, cancellationToken);
            }
        }

        var subject = copies[0].Subject;
        var waiting = await mail.RemovedFromTicketAsync(old, [.. copies.Select(copy => copy.Id)], cancellationToken);
        var gone = target is null
            ? copies[0].Direction == MessageDirection.Sent ? MoveTexts.TakenOff.With(subject) : MoveTexts.BackToInbox.With(subject)
            : MoveTexts.MovedTo.With(subject, target.Number, target.Summary);
        await tickets.AddEntryAsync(
            new TimelineEntry
            {
                TicketId = old.Id,
                Kind = TimelineKind.EmailMovedAway,
                At = now,
                AgentId = agent.Id,
                What = waiting is null ? gone : SharedTexts.LinesOf(gone, TimelineTexts.Status.With(waiting.Name)),
            },
            cancellationToken);
    }

    private async Task<MailMessage?> FindAsync(Agent agent, string messageId, CancellationToken cancellationToken)
    {
        var message = await messages.FindAsync(messageId, cancellationToken);

        return message is not null && MayMove(agent, message) ? message : null;
    }

    private Task<Result> CommitAsync(CancellationToken cancellationToken) => Writes.TryAsync(
        work.CommitAsync,
        () => Result.Refused(FilingErrors.Changed),
        cancellationToken);
}

/// <summary>The ticket that a message was put on.</summary>
/// <param name="AlreadyShown">
/// Whether the ticket already shows the same message, received in another mailbox. The message is then linked and not shown twice.
/// </param>
public sealed record AddToTicketResult(Ticket Ticket, bool AlreadyShown);
