namespace SalesMailbox.Core.Import;

/// <summary>Runs work in its own scope of one tenant. Provided by hosts.</summary>
public delegate Task TenantWork(Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken);

/// <summary>A turn of one mailbox, or of a tenant's nightly work.</summary>
/// <param name="Tenant">The tenant whose share the turn counts toward.</param>
/// <param name="Key">
/// The mailbox; its import and its nightly check never run at the same time in one process. Empty for the tenant's other nightly work.
/// </param>
/// <param name="DueAt">The turn that has been due longest comes first.</param>
/// <param name="IsNightly">Nightly work comes after all other turns.</param>
/// <param name="Run">Must not throw. Its token is canceled when the turn is over or the process stops.</param>
internal sealed record ImportTurn(string Tenant, string Key, DateTimeOffset DueAt, bool IsNightly, Func<CancellationToken, Task> Run);

/// <summary>
/// Schedules the turns of the mailboxes of all tenants of a host: each mailbox separately, longest due first, with a share for each tenant
/// (<see cref="ImportOptions.ParallelMailboxes"/>). Only scheduled imports are queued here; "Import now", sending, sign-ins and access
/// tests are not.
/// </summary>
public sealed class ImportDispatcher
{
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Tenant, string Key), ImportTurn> _waiting = [];
    private readonly Dictionary<(string Tenant, string Key), Running> _running = [];
    private TaskCompletionSource? _idle;
    private bool _isStopped;

    public ImportDispatcher(TimeProvider time) => _time = time;

    /// <summary>Accepts a mailbox's turn; it starts at once if a slot is free.</summary>
    /// <returns>False if it is already waiting or running.</returns>
    internal bool Offer(ImportTurn turn, ImportOptions limits)
    {
        lock (_gate)
        {
            var key = (turn.Tenant, turn.Key);
            if (_isStopped || _running.ContainsKey(key)
                || (_waiting.TryGetValue(key, out var waiting) && !(waiting.IsNightly && !turn.IsNightly)))
            {
                return false;
            }

            // An import does not wait for the nightly check of its mailbox, which is offered again.
            _waiting[key] = turn;
            Fill(limits);
            return true;
        }
    }

    /// <summary>
    /// Ends turns whose time is over while others wait. A host calls it regularly; while no other mailbox waits, a turn may last longer.
    /// </summary>
    internal void EndTurns(ImportOptions limits)
    {
        lock (_gate)
        {
            Fill(limits);
            var toEnd = _waiting.Count - _running.Values.Count(running => running.Stop.IsCancellationRequested);
            foreach (var running in _running.Values.Where(running => !running.Stop.IsCancellationRequested)
                .OrderBy(running => running.Since)
                .ToList())
            {
                if (toEnd > 0 && _time.GetElapsedTime(running.Since) >= limits.Turn && Blocks(running.Turn, limits))
                {
                    _ = running.Stop.CancelAsync();
                    toEnd--;
                }
            }
        }
    }

    /// <summary>Waits until nothing is waiting or running.</summary>
    public Task WhenIdleAsync()
    {
        lock (_gate)
        {
            return _running.Count == 0 && _waiting.Count == 0
                ? Task.CompletedTask
                : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>
    /// Stops the dispatcher when the process stops: waiting turns are dropped, and running ones end after their current message.
    /// </summary>
    public Task StopAsync()
    {
        lock (_gate)
        {
            _isStopped = true;
            _waiting.Clear();
            foreach (var running in _running.Values)
            {
                _ = running.Stop.CancelAsync();
            }
        }

        return WhenIdleAsync();
    }

    private void Fill(ImportOptions limits)
    {
        while (_running.Count < limits.ParallelMailboxesInProcess && Next(limits) is { } turn)
        {
            Start(turn, limits);
        }
    }

    private ImportTurn? Next(ImportOptions limits) => _waiting.Values
        .Where(turn => RunningOf(turn.Tenant) < limits.ParallelMailboxes)
        .OrderBy(turn => turn.IsNightly).ThenBy(turn => turn.DueAt).FirstOrDefault();

    private void Start(ImportTurn turn, ImportOptions limits)
    {
        var running = new Running(turn, _time.GetTimestamp(), new CancellationTokenSource());
        _waiting.Remove((turn.Tenant, turn.Key));
        _running.Add((turn.Tenant, turn.Key), running);

        // Runs outside the execution context of the caller, which can be a request, a task or another tenant's turn.
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Run(() => RunAsync(running, limits));
        }
    }

    private async Task RunAsync(Running running, ImportOptions limits)
    {
        try
        {
            await running.Turn.Run(running.Stop.Token);
        }
        finally
        {
            lock (_gate)
            {
                _running.Remove((running.Turn.Tenant, running.Turn.Key));
                Fill(limits);
                if (_running.Count == 0 && _waiting.Count == 0)
                {
                    _idle?.SetResult();
                    _idle = null;
                }
            }
        }
    }

    /// <summary>Whether a waiting turn could start in its place.</summary>
    private bool Blocks(ImportTurn turn, ImportOptions limits) =>
        _waiting.Values.Any(other => other.Tenant == turn.Tenant || RunningOf(other.Tenant) < limits.ParallelMailboxes);

    private int RunningOf(string tenant) => _running.Keys.Count(key => key.Tenant == tenant);

    private sealed record Running(ImportTurn Turn, long Since, CancellationTokenSource Stop);
}
