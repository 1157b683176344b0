using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Accepts emails for sending (O3). The row, the entry on the ticket's timeline and the ticket's new status are one transaction. Afterwards
/// the <see cref="OutboxSender"/> calls the mail service.
/// </summary>
public sealed class Outbox(
    IOutboxStore outbox,
    ITicketStore tickets,
    TicketEdits edits,
    INoticeStore notices,
    UnreadEmails unread,
    OutgoingMailFactory factory,
    FormReceipts receipts,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    ILogger<Outbox> logger)
{
    /// <summary>The <see cref="Notice.Key"/> for a failed email.</summary>
    public static string NoticeKey(string id) => $"{NoticeKinds.FailedMail}:{id}";

    /// <summary>Validates and queues the email. Commits. Start the sender afterwards; see <see cref="ISendLauncher"/>.</summary>
    public async Task<Result<OutgoingMail>> QueueAsync(Agent agent, MailDraft draft, CancellationToken cancellationToken = default)
    {
        var prepared = await PrepareAsync(agent, draft, cancellationToken);
        if (!prepared.Succeeded)
        {
            return prepared;
        }

        var committed = await CommitAsync(cancellationToken);
        return committed.Succeeded ? prepared : await RefusedAsync(prepared.Value!, committed, cancellationToken);
    }

    /// <summary>Removes what <see cref="PrepareAsync"/> stored of the email, because another part of the transaction was refused.</summary>
    public async Task<Result<OutgoingMail>> RefusedAsync(OutgoingMail mail, Result refusal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(mail);
        ArgumentNullException.ThrowIfNull(refusal);
        await factory.DiscardAsync(mail, cancellationToken);
        return Result<OutgoingMail>.Refused(refusal.Errors);
    }

    /// <summary>
    /// Validates and queues the email without committing, so that more can be part of the transaction (such as a quotation's new state). If
    /// the commit is refused, call <see cref="RefusedAsync"/>.
    /// </summary>
    public async Task<Result<OutgoingMail>> PrepareAsync(Agent agent, MailDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(draft);
        using var activity = SendTraces.BeginQueue(tenant.Name);
        var staged = await StageAsync(agent, draft, cancellationToken);
        SendTraces.SetQueued(activity, staged);
        return staged;
    }

    private async Task<Result<OutgoingMail>> StageAsync(Agent agent, MailDraft draft, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(draft.TicketId, cancellationToken) is not { } ticket)
        {
            return Result<OutgoingMail>.Refused(TicketErrors.GoneWhileWriting);
        }

        if (draft.Action is { } action && !(action.SendsEmail && action.IsOffered(ticket.Use, draft.IsQuotation)))
        {
            return Result<OutgoingMail>.Refused(SendingErrors.ActionNotOffered.At("", action.Name));
        }

        var made = await factory.CreateAsync(agent, draft, cancellationToken);
        if (!made.Succeeded)
        {
            return made;
        }

        var mail = made.Value!;
        if (draft.NewStatusId is { Length: > 0 } status && status != ticket.StatusId)
        {
            var changed = await edits.SetStatusAsync(ticket, status, agent, cancellationToken);
            if (!changed.Succeeded)
            {
                return await RefusedAsync(mail, changed, cancellationToken);
            }
        }

        await outbox.AddAsync(mail, cancellationToken);
        await receipts.StageAsync(ticket.Id, cancellationToken);
        var entry = new TimelineEntry
        {
            TicketId = ticket.Id,
            Kind = TimelineKind.Email,
            At = mail.CreatedAt,
            AgentId = agent.Id,
            MessageId = mail.Id,
            Text = mail.Subject,
        };
        await tickets.AddEntryAsync(entry, cancellationToken);
        ticket.LastActivityAt = mail.CreatedAt;
        await tickets.UpdateAsync(ticket, cancellationToken);
        await unread.AnsweredAsync(agent.Id, ticket.Id, mail.CreatedAt, cancellationToken);
        logger.EmailQueued(tenant.Name, mail.MailboxId, mail.Id, agent.Id, mail.Source);

        return Result<OutgoingMail>.Done(mail);
    }

    /// <summary>Sends a failed email again.</summary>
    /// <param name="agent">The agent who sent it; any other agent is refused.</param>
    public async Task<Result> RetryAsync(Agent agent, string id, CancellationToken cancellationToken = default)
    {
        var (mail, refusal) = await FindOwnAsync(agent, id, cancellationToken);
        if (mail is null)
        {
            return refusal!;
        }

        if (mail.State is not (OutgoingState.Failed or OutgoingState.Queued))
        {
            return Result.Refused(SendingErrors.NotWaiting);
        }

        (mail.State, mail.Reason, mail.Attempts, mail.DueAt) = (OutgoingState.Queued, null, 0, time.GetUtcNow());
        await outbox.UpdateAsync(mail, cancellationToken);
        await notices.WithdrawAsync(NoticeKey(mail.Id), cancellationToken);
        return await CommitAsync(cancellationToken);
    }

    /// <summary>Withdraws an email that was not sent. It stays on the timeline as withdrawn.</summary>
    /// <param name="agent">The agent who sent it; any other agent is refused.</param>
    public async Task<Result> WithdrawAsync(Agent agent, string id, CancellationToken cancellationToken = default)
    {
        var (mail, refusal) = await FindOwnAsync(agent, id, cancellationToken);
        if (mail is null)
        {
            return refusal!;
        }

        if (mail.State is not (OutgoingState.Failed or OutgoingState.Queued))
        {
            return Result.Refused(SendingErrors.TooLate);
        }

        if (mail.MayHaveBeenSent)
        {
            return Result.Refused(SendingErrors.MayHaveBeenSent);
        }

        (mail.State, mail.DueAt) = (OutgoingState.Withdrawn, null);
        await outbox.UpdateAsync(mail, cancellationToken);
        await notices.WithdrawAsync(NoticeKey(mail.Id), cancellationToken);
        return await CommitAsync(cancellationToken);
    }

    private async Task<(OutgoingMail? Mail, Result? Refusal)> FindOwnAsync(Agent agent, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return await outbox.FindAsync(id, cancellationToken) switch
        {
            null => (null, Result.Refused(SendingErrors.NotFound)),
            var mail when mail.AgentId != agent.Id => (null, Result.Refused(SendingErrors.ForSender)),
            var mail => (mail, null),
        };
    }

    private Task<Result> CommitAsync(CancellationToken cancellationToken) => Writes.TryAsync(
        work.CommitAsync,
        () => Result.Refused(SendingErrors.Changed),
        cancellationToken);
}
