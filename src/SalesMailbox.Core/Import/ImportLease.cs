using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>Takes a mailbox for one run: one importer at a time, across all processes.</summary>
internal sealed class ImportLease(
    IWorkScopes scopes, IFaultPoints faults, ITenant tenant, TimeProvider time, IOptions<ImportOptions> options,
    ILogger<ImportLease> logger)
{
    /// <returns>Null if another importer holds the mailbox, or if it must wait.</returns>
    public async Task<ImportSession?> AcquireAsync(ImportPlan plan, ImportTrigger trigger, CancellationToken cancellationToken)
    {
        faults.Reach(ImportFaultPoints.Begin(ImportFaultPoints.Acquire));
        await using var scope = scopes.Open();
        var states = scope.Services.GetRequiredService<IImportStateStore>();
        var runs = scope.Services.GetRequiredService<IImportRunStore>();
        var now = time.GetUtcNow();
        var known = await states.FindAsync(plan.Mailbox.Id, cancellationToken);
        if (known?.LeaseUntil > now || known?.RetryAt > now)
        {
            return null;
        }

        var run = new ImportRun { ConnectionId = plan.Connection.Id, MailboxId = plan.Mailbox.Id, Trigger = trigger, StartedAt = now };
        var state = known ?? new ImportState { MailboxId = plan.Mailbox.Id };
        state.Fence++;
        (state.LeaseOwner, state.LeaseUntil, state.LastAttemptAt, state.CutOffAt) = (run.Id, now + options.Value.Lease, now, null);
        await (known is null ? states.AddAsync(state, cancellationToken) : states.UpdateAsync(state, cancellationToken));
        await CloseInterruptedAsync(runs, plan, now, cancellationToken);
        await runs.AddAsync(run, cancellationToken);
        faults.Reach(ImportFaultPoints.Commit(ImportFaultPoints.Acquire));
        try
        {
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is ConcurrencyException or DuplicateException)
        {
            logger.LeaseNotTaken(exception, tenant.Name, plan.Mailbox.Id);
            return null;
        }

        faults.Reach(ImportFaultPoints.Done(ImportFaultPoints.Acquire));
        return new ImportSession(scopes, faults, time, options.Value.Lease, plan, state, run.Copy());
    }

    /// <summary>A run that is recorded as running although its lease has expired died with its process.</summary>
    private static async Task CloseInterruptedAsync(
        IImportRunStore runs, ImportPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var dead in (await runs.ListRunningAsync(plan.Connection.Id, cancellationToken))
            .Where(run => run.MailboxId == plan.Mailbox.Id))
        {
            (dead.State, dead.FinishedAt, dead.Error) = (ImportRunState.Failed, now, ImportTexts.Interrupted);
            await runs.UpdateAsync(dead, cancellationToken);
        }
    }
}
