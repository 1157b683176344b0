using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>A background task that ends before its lock does: an expired lock does not stop a task, and a second node would begin the same work. The next run goes on with what is left.</summary>
public abstract class LimitedTask(TimeSpan lockExpiration, ILogger logger) : IBackgroundTask
{
    private readonly TimeSpan _limit = lockExpiration * 0.6;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_limit);
        try
        {
            await RunAsync(serviceProvider, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation(
                "Tenant {Tenant}: the time of {Task} is up, the next run goes on with what is left.", serviceProvider.GetRequiredService<ITenant>().Name, GetType().Name);
        }
    }

    protected abstract Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}
