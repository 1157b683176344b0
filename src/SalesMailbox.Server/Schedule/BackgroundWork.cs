namespace SalesMailbox.Server.Schedule;

/// <summary>
/// Runs work that requests and rounds start without waiting for it. Each piece starts immediately. When the process stops, running work is
/// canceled and awaited.
/// </summary>
internal sealed class BackgroundWork(IHostApplicationLifetime lifetime, ILogger<BackgroundWork> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];

    /// <param name="name">The name in the log.</param>
    public void Start(string name, string tenant, Func<CancellationToken, Task> work)
    {
        // The work must not run in the context of the request that started it.
        using (ExecutionContext.SuppressFlow())
        {
            lock (_gate)
            {
                var task = Task.Run(() => RunAsync(name, tenant, work));
                _running.Add(task);
                _ = task.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return Task.WhenAll(_running).WaitAsync(cancellationToken);
        }
    }

    private async Task RunAsync(string name, string tenant, Func<CancellationToken, Task> work)
    {
        using var logs = logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant });
        try
        {
            await work(lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            logger.WorkCutOff(tenant, name);
        }
#pragma warning disable CA1031 // Nobody waits for it, so it is written down here; the next round or request starts it again.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            logger.WorkBrokeOff(problem, tenant, name);
        }
    }

    private void Forget(Task task)
    {
        lock (_gate)
        {
            _running.Remove(task);
        }
    }
}
