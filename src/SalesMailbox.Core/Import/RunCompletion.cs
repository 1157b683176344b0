using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Ends a run: releases the lease and records the result in the run and in the mailbox's health.</summary>
internal sealed class RunCompletion(
    GrantKeeper grants, ITenant tenant, TimeProvider time, ILogger<RunCompletion> logger)
{
    /// <summary>Records success: everything was listed and every due message was processed.</summary>
    public Task SucceedAsync(ImportSession session, CancellationToken cancellationToken) =>
        session.TransactAsync(
            ImportFaultPoints.Finish,
            async transaction =>
            {
                var state = transaction.State;
                (state.LastSuccessAt, state.LastError, state.ConsecutiveFailures, state.RetryAt) = (time.GetUtcNow(), null, 0, null);
                Close(transaction, ImportRunState.Succeeded, null);
                await SetAccessAsync(session, transaction, MailboxAccessState.Accessible, null, cancellationToken);
            },
            cancellationToken);

    /// <param name="isCutOff">Whether the host stopped the run, and not a user. The run then continues at the mailbox's next turn, instead
    /// of at the next scheduled time.</param>
    public Task CancelAsync(ImportSession session, bool isCutOff) =>
        session.TransactAsync(
            ImportFaultPoints.Stop,
            transaction =>
            {
                Close(transaction, ImportRunState.Cancelled, isCutOff ? ImportTexts.CutOff.ToCodedText() : null);
                transaction.State.CutOffAt = isCutOff ? time.GetUtcNow() : null;
                return Task.CompletedTask;
            },
            CancellationToken.None);

    public async Task FailAsync(ImportSession session, Exception failure)
    {
        var error = (failure as MailServiceException)?.Error;
        if (error is { } known)
        {
            logger.ImportStoppedByService(failure, tenant.Name, session.Plan.Mailbox.Id, known);
        }
        else
        {
            logger.ImportFailed(failure, tenant.Name, session.Plan.Mailbox.Id);
        }

        var reason = error is null
            ? ImportTexts.Failed.With(CodedTextCut.Of(CodedExceptions.TextOf(failure), MessageParking.MaxReason))
            : CodedExceptions.TextOf(failure);
        if (error == MailServiceError.GrantDead)
        {
            // Before the run ends, so that the reason is visible to everyone who sees that it ended.
            await grants.MarkDeadAsync(session.Plan.Mailbox.Id, reason, session.Run.StartedAt, CancellationToken.None);
        }

        await session.TransactAsync(
            ImportFaultPoints.Stop,
            async transaction =>
            {
                var state = transaction.State;
                state.ConsecutiveFailures++;
                state.LastError = reason;
                if (error is not (MailServiceError.GrantDead or MailServiceError.Refused))
                {
                    // Permanent failures wait for a person and must be retried at once when that person has acted.
                    state.RetryAt = BackOff.ForMailbox(
                        time.GetUtcNow(), state.ConsecutiveFailures, (failure as MailServiceException)?.RetryAt);
                }

                Close(transaction, ImportRunState.Failed, reason);
                if (error == MailServiceError.Refused)
                {
                    await SetAccessAsync(session, transaction, MailboxAccessState.NotAccessible, reason, CancellationToken.None);
                }
            },
            CancellationToken.None);
    }

    private void Close(ImportTransaction transaction, ImportRunState result, CodedText? error)
    {
        (transaction.Run.State, transaction.Run.FinishedAt, transaction.Run.Error) = (result, time.GetUtcNow(), error);
        (transaction.State.LeaseOwner, transaction.State.LeaseUntil) = (null, null);
    }

    /// <summary>Written only on a change, so that runs don't conflict with users who edit the mailbox.</summary>
    private async Task SetAccessAsync(
        ImportSession session,
        ImportTransaction transaction,
        MailboxAccessState access,
        CodedText? reason,
        CancellationToken cancellationToken)
    {
        var mailboxes = transaction.Services.GetRequiredService<IMailboxStore>();
        if (await mailboxes.FindAsync(session.Plan.Mailbox.Id, cancellationToken) is { } mailbox
            && (mailbox.Access != access || !Equals(mailbox.AccessReason, reason)))
        {
            (mailbox.Access, mailbox.AccessReason, mailbox.AccessCheckedAt) = (access, reason, time.GetUtcNow());
            await mailboxes.UpdateAsync(mailbox, cancellationToken);
        }
    }
}
