using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Ends a run: gives the lease back and writes down how it went, the same for the run and for the mailbox's health.</summary>
internal sealed class RunCompletion(
    GrantKeeper grants, ITenant tenant, TimeProvider time, ILogger<RunCompletion> logger)
{
    /// <summary>Everything was listed and every due message was worked on; nothing less counts as success.</summary>
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

    /// <param name="isCutOff">By its host, not by a person: then it continues as soon as the mailbox has its turn, and not at the schedule's next time.</param>
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
        logger.Log(
            error is null ? LogLevel.Error : LogLevel.Warning, failure,
            "Tenant {Tenant}, mailbox {Mailbox}: the import stopped.", tenant.Name, session.Plan.Mailbox.Id);
        var reason = error is null ? ImportTexts.Failed.With(CodedTextCut.Of(CodedExceptions.TextOf(failure), MessageParking.MaxReason)) : CodedExceptions.TextOf(failure);
        if (error == MailServiceError.GrantDead)
        {
            // Before the run ends: anyone who sees that it ended, sees why.
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
                    // The lasting ones wait for a person, and shall work at once when that person has acted.
                    state.RetryAt = BackOff.ForMailbox(time.GetUtcNow(), state.ConsecutiveFailures, (failure as MailServiceException)?.RetryAt);
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

    /// <summary>Written only where it changes: a mailbox that is being edited shall not conflict with every run.</summary>
    private async Task SetAccessAsync(
        ImportSession session, ImportTransaction transaction, MailboxAccessState access, CodedText? reason, CancellationToken cancellationToken)
    {
        var mailboxes = transaction.Services.GetRequiredService<IMailboxStore>();
        if (await mailboxes.FindAsync(session.Plan.Mailbox.Id, cancellationToken) is { } mailbox && (mailbox.Access != access || !Equals(mailbox.AccessReason, reason)))
        {
            (mailbox.Access, mailbox.AccessReason, mailbox.AccessCheckedAt) = (access, reason, time.GetUtcNow());
            await mailboxes.UpdateAsync(mailbox, cancellationToken);
        }
    }
}
