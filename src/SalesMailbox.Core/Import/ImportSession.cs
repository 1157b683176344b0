using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>The data of one transaction of an import: the scope's services, and the state and the run that will be written.</summary>
internal sealed record ImportTransaction(IServiceProvider Services, ImportState State, ImportRun Run)
{
    public IImportLedger Ledger => Services.GetRequiredService<IImportLedger>();
}

/// <summary>
/// A run that holds the lease of its mailbox. All its writes go through <see cref="TransactAsync"/>, which checks the fence in the same
/// transaction, so that a run that lost its lease can't overwrite the data of its successor.
/// </summary>
internal sealed class ImportSession(
    IWorkScopes scopes, IFaultPoints faults, TimeProvider time, TimeSpan lease, ImportPlan plan, ImportState state, ImportRun run)
{
    /// <summary>
    /// More than the number of importers that run at once: if several file copies of one message at the same moment, one of them succeeds
    /// each time.
    /// </summary>
    private const int Tries = 20;
    private const int QuickTries = 3;
    private readonly long _fence = state.Fence;

    public ImportPlan Plan { get; } = plan;

    /// <summary>As last read or written; must not be changed outside a transaction.</summary>
    public ImportState State { get; private set; } = state;

    public ImportRun Run { get; private set; } = run;

    public IMailboxReader? Reader { get; set; }

    /// <summary>The labels of the mailbox; read on first use.</summary>
    public IReadOnlyList<MailLabel>? Labels { get; set; }

    public bool CancelRequested { get; set; }

    public IWorkScope Open() => scopes.Open();

    public void Reach(string point) => faults.Reach(point);

    /// <exception cref="ImportCancelledException">A user requested the run to stop.</exception>
    public void ThrowIfCancelled()
    {
        if (CancelRequested)
        {
            throw new ImportCancelledException();
        }
    }

    /// <summary>
    /// Runs the work in its own scope and commits it together with the fence check, an extended lease and the progress of the run.
    /// </summary>
    /// <param name="step">The prefix of the transaction's fault points.</param>
    /// <param name="work">May be repeated from the start if another writer changes one of its rows; nothing was written in that
    /// case.</param>
    /// <param name="gate">For work that can be abandoned; see <see cref="MessageBudget"/>.</param>
    /// <exception cref="LeaseLostException">Another importer holds the lease; nothing was written.</exception>
    public async Task TransactAsync(
        string step, Func<ImportTransaction, Task> work, CancellationToken cancellationToken, CommitGate? gate = null)
    {
        for (var attempt = 1; !await TryAsync(step, work, attempt == Tries, gate, cancellationToken); attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attempt >= QuickTries)
            {
                // A random delay, so that competing importers don't retry at the same time.
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), cancellationToken);
            }
        }
    }

    private async Task<bool> TryAsync(
        string step, Func<ImportTransaction, Task> work, bool isLast, CommitGate? gate, CancellationToken cancellationToken)
    {
        Reach(ImportFaultPoints.Begin(step));
        await using var scope = scopes.Open();
        var states = scope.Services.GetRequiredService<IImportStateStore>();
        var runs = scope.Services.GetRequiredService<IImportRunStore>();
        if (await states.FindAsync(Plan.Mailbox.Id, cancellationToken) is not { } current || current.Fence != _fence)
        {
            throw new LeaseLostException();
        }

        CancelRequested |= await runs.IsCancelRequestedAsync(Run.Id, cancellationToken);
        current.LeaseUntil = time.GetUtcNow() + lease;
        var progress = Run.Copy();
        progress.QuotaUnits = Reader?.UnitsUsed ?? progress.QuotaUnits;
        await work(new ImportTransaction(scope.Services, current, progress));
        await states.UpdateAsync(current, cancellationToken);
        await runs.UpdateAsync(progress, cancellationToken);
        Reach(ImportFaultPoints.Commit(step));
        gate?.Enter();
        try
        {
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        }
        catch (Exception exception) when (!isLast && exception is (ConcurrencyException or DuplicateException))
        {
            // The cause is the fence, a row that was just changed, or an id that was queued by another writer. The next try reads the
            // current data.
            gate?.Leave();
            return false;
        }

        (State, Run) = (current, progress);
        Reach(ImportFaultPoints.Done(step));
        return true;
    }
}
