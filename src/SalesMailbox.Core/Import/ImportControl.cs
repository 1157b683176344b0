using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>What users can do with imports (I6, I8): start, cancel, and retry parked messages.</summary>
public sealed class ImportControl(
    IConnectionStore connections, IImportLedger ledger, IImportRunStore runs, INoticeStore notices, IUnitOfWork unitOfWork,
    IModuleState module, IImportLauncher launcher, IMailboxStore mailboxes, IGrantStore grants, IImportStateStore states, TimeProvider time)
{
    /// <summary>
    /// Runs Import now. Refused while the module or the integrator is off (I1), and while every mailbox waits after a failure.
    /// </summary>
    public Task<Result> ImportNowAsync(string connectionId, CancellationToken cancellationToken = default) =>
        ImportNowAsync(connectionId, mailboxId: null, cancellationToken);

    /// <summary>
    /// After a sign-in to a mailbox, imports that mailbox at once instead of at the next scheduled time, if the integrator is on.
    /// </summary>
    /// <returns>Whether an import was started.</returns>
    public async Task<bool> ImportAfterSignInAsync(SignInOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return outcome is { Succeeded: true, MailboxId: { } mailboxId, ConnectionId: { } connectionId }
            && (await ImportNowAsync(connectionId, mailboxId, cancellationToken)).Succeeded;
    }

    /// <summary>Requests a run in any process to stop after its current message.</summary>
    /// <returns>False if the run has already ended, which is not an error.</returns>
    public async Task<Result<bool>> CancelAsync(string runId, CancellationToken cancellationToken = default)
    {
        if (await runs.FindAsync(runId, cancellationToken) is not { } run)
        {
            return Result<bool>.Refused(ImportErrors.RunNotFound);
        }

        if (run.State != ImportRunState.Running)
        {
            return Result<bool>.Done(false);
        }

        await runs.RequestCancelAsync(runId, cancellationToken);
        await unitOfWork.CommitAsync(cancellationToken);
        return Result<bool>.Done(true);
    }

    /// <summary>Puts a parked message back into the queue; the next import tries it again.</summary>
    public async Task<Result> RetryParkedAsync(string itemId, CancellationToken cancellationToken = default)
    {
        if (await ledger.FindAsync(itemId, cancellationToken) is not { State: ImportItemState.Parked } item)
        {
            return Result.Refused(ImportErrors.NotParked);
        }

        await RequeueAsync([item], cancellationToken);
        if ((await ledger.CountAsync(item.MailboxId, cancellationToken)).Parked == 0)
        {
            await WithdrawAsync(item.MailboxId, cancellationToken);
        }

        return Result.Success;
    }

    /// <summary>Puts all parked messages of a mailbox back into the queue.</summary>
    public async Task<Result> RetryAllParkedAsync(string mailboxId, CancellationToken cancellationToken = default)
    {
        // Requeued messages are not parked anymore, so the first page always contains the rest.
        while ((await ledger.ListByStateAsync(
            mailboxId, ImportItemState.Parked, new PageRequest(Size: 200), cancellationToken)).Items is { Count: > 0 } items)
        {
            await RequeueAsync(items, cancellationToken);
        }

        await WithdrawAsync(mailboxId, cancellationToken);
        return Result.Success;
    }

    internal static string ParkedNoticeKey(string mailboxId) => $"{NoticeKinds.ParkedMail}:{mailboxId}";

    private async Task<Result> ImportNowAsync(string connectionId, string? mailboxId, CancellationToken cancellationToken)
    {
        if (!await module.IsEnabledAsync(cancellationToken)
            || await connections.FindAsync(connectionId, cancellationToken) is not { } connection)
        {
            return Result.Refused(ConnectionErrors.NotFound);
        }

        if (!connection.IntegratorEnabled)
        {
            return Result.Refused(ImportErrors.IntegratorIsOff);
        }

        if (await WaitsUntilAsync(connectionId, mailboxId, cancellationToken) is { } until)
        {
            return Result.Refused(ImportErrors.Waits.At("", (long)Math.Ceiling((until - time.GetUtcNow()).TotalMinutes)));
        }

        await launcher.StartAsync(connectionId, mailboxId, ImportTrigger.Manual, cancellationToken);
        return Result.Success;
    }

    /// <returns>When the first mailbox may be imported again; null if one may be imported now, or if there is none.</returns>
    private async Task<DateTimeOffset?> WaitsUntilAsync(string connectionId, string? mailboxId, CancellationToken cancellationToken)
    {
        var ids = mailboxId is null
            ? (await mailboxes.ListByConnectionAsync(connectionId, cancellationToken))
                .Where(mailbox => !mailbox.IsShared)
                .Select(mailbox => mailbox.Id)
                .ToList()
            : [mailboxId];
        var signedIn = (await grants.ListAsync(ids, cancellationToken)).Count(grant => grant.State == GrantState.Active);
        var waiting = (await states.ListAsync(ids, cancellationToken)).Where(state => state.RetryAt > time.GetUtcNow()).ToList();
        return waiting.Count > 0 && waiting.Count == signedIn ? waiting.Min(state => state.RetryAt) : null;
    }

    private async Task RequeueAsync(IReadOnlyList<ImportItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            item.Requeue(time.GetUtcNow());
            await ledger.UpdateAsync(item, cancellationToken);
        }

        await unitOfWork.CommitAsync(cancellationToken);
    }

    private async Task WithdrawAsync(string mailboxId, CancellationToken cancellationToken)
    {
        await notices.WithdrawAsync(ParkedNoticeKey(mailboxId), cancellationToken);
        await unitOfWork.CommitAsync(cancellationToken);
    }
}
