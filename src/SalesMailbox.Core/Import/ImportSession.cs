using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>What one transaction of an import works with: the scope's services, the mailbox's state and the run as they will be written.</summary>
internal sealed record ImportTransaction(IServiceProvider Services, ImportState State, ImportRun Run)
{
    public IImportLedger Ledger => Services.GetRequiredService<IImportLedger>();
}

/// <summary>
/// One run that holds the lease of its mailbox. Everything it writes goes through <see cref="TransactAsync"/>, which checks the fence in the same
/// transaction: a run that lost its lease can't write over its successor.
/// </summary>
internal sealed class ImportSession(
    IWorkScopes scopes, IFaultPoints faults, TimeProvider time, TimeSpan lease, ImportPlan plan, ImportState state, ImportRun run)
{
    /// <summary>More than there are importers at work: of those that file copies of one message at the same moment, one succeeds each time.</summary>
    private const int Tries = 20;
    private const int QuickTries = 3;
    private readonly long _fence = state.Fence;

    public ImportPlan Plan { get; } = plan;

    /// <summary>As it was last read or written; not to be changed outside a transaction.</summary>
    public ImportState State { get; private set; } = state;

    public ImportRun Run { get; private set; } = run;

    public IMailboxReader? Reader { get; set; }

    /// <summary>The mailbox's labels; read when first needed.</summary>
    public IReadOnlyList<MailLabel>? Labels { get; set; }

    public bool CancelRequested { get; set; }

    public IWorkScope Open() => scopes.Open();

    public void Reach(string point) => faults.Reach(point);

    /// <exception cref="ImportCancelledException">Somebody asked for the run to stop.</exception>
    public void ThrowIfCancelled()
    {
        if (CancelRequested)
        {
            throw new ImportCancelledException();
        }
    }

    /// <summary>Does the work in a scope of its own and commits it together with the fence check, a longer lease and the run's progress.</summary>
    /// <param name="step">Names the transaction's fault points.</param>
    /// <param name="work">May be repeated from the start: when somebody edits one of its rows at the same moment nothing was written.</param>
    /// <param name="gate">Of work that may be abandoned; see <see cref="MessageBudget"/>.</param>
    /// <exception cref="LeaseLostException">The lease is no longer ours; nothing was written.</exception>
    public async Task TransactAsync(string step, Func<ImportTransaction, Task> work, CancellationToken cancellationToken, CommitGate? gate = null)
    {
        for (var attempt = 1; !await TryAsync(step, work, attempt == Tries, gate, cancellationToken); attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (attempt >= QuickTries)
            {
                // Not in step with the others.
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), cancellationToken);
            }
        }
    }

    private async Task<bool> TryAsync(string step, Func<ImportTransaction, Task> work, bool isLast, CommitGate? gate, CancellationToken cancellationToken)
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
            // The fence, or a row somebody edited just now, or an id queued by someone else: the next try reads again and knows.
            gate?.Leave();
            return false;
        }

        (State, Run) = (current, progress);
        Reach(ImportFaultPoints.Done(step));
        return true;
    }
}
