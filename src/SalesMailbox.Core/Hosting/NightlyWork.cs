using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Runs every <see cref="INightlyTask"/> of a tenant: once when first called, then once a night. It is scheduled among the imports
/// (<c>ScheduledImports</c>), after all that are waiting. An interrupted run continues at the next turn.
/// </summary>
public sealed class NightlyWork(
    IEnumerable<INightlyTask> tasks,
    IWorkScopes scopes,
    IModuleState module,
    ITenant tenant,
    TimeProvider time,
    IOptions<NightOptions> options,
    ILogger<NightlyWork> logger)
{
    /// <returns>The time since when the work is due; null if it is not due.</returns>
    public async Task<DateTimeOffset?> DueSinceAsync(CancellationToken cancellationToken = default)
    {
        if (!await module.IsEnabledAsync(cancellationToken))
        {
            return null;
        }

        await using var scope = scopes.Open();
        var state = await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<NightlyState>(cancellationToken);
        var last = options.Value.LastMoment(tenant.Name, time.GetUtcNow());
        return state.FinishedAt is { } finished && finished >= last ? null : last;
    }

    /// <summary>
    /// Runs the work if it is due. The failure of one task does not affect the others; it is logged, and the task runs again the next
    /// night.
    /// </summary>
    /// <returns>Whether the work was due.</returns>
    public async Task<bool> RunDueAsync(CancellationToken cancellationToken = default)
    {
        if (await DueSinceAsync(cancellationToken) is null)
        {
            return false;
        }

        foreach (var task in tasks)
        {
            try
            {
                await task.RunAsync(cancellationToken);
            }
#pragma warning disable CA1031 // See the summary.
            catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                logger.NightlyTaskFailed(problem, tenant.Name, task.Name);
            }
        }

        await using var scope = scopes.Open();
        await scope.Services.GetRequiredService<ISettingsStore>().SetAsync(
            new NightlyState { FinishedAt = time.GetUtcNow() }, cancellationToken);
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        return true;
    }
}
