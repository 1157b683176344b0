using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Orchard.BackgroundTasks;

/// <summary>
/// A background task that ends before its lock expires. An expired lock doesn't stop a task, and a second node would start the same work.
/// The next run continues with the rest. The lock time is part of the task's settings, which an administrator can change under Background
/// Tasks.
/// </summary>
public abstract class LimitedTask(ILogger logger) : IBackgroundTask
{
    /// <summary>The longest lock that Orchard's page accepts, in milliseconds. A task with a longer lock can't be saved there.</summary>
    public const int LongestLock = 30_000;

    /// <summary>The duration of a run without a lock. It is limited to leave time for the tenant's other tasks.</summary>
    private static readonly TimeSpan Unlocked = TimeSpan.FromMinutes(1);

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(await SliceAsync(serviceProvider));
        try
        {
            await RunAsync(serviceProvider, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var (tenant, task) = (serviceProvider.GetRequiredService<ITenant>().Name, GetType().Name);
            logger.TaskTimeUp(tenant, task);
        }
    }

    /// <summary>Returns how long one run may work: 60 % of its lock.</summary>
    internal async Task<TimeSpan> SliceAsync(IServiceProvider services)
    {
        var provider = services.GetService<IBackgroundTaskSettingsProvider>();
        var settings = (provider is null ? null : await provider.GetSettingsAsync(this)) ?? this.GetDefaultSettings();
        return settings.IsAtomic ? TimeSpan.FromMilliseconds(settings.LockExpiration * 0.6) : Unlocked;
    }

    protected abstract Task RunAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken);
}
