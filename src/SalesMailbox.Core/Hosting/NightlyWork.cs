using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Runs every <see cref="INightlyTask"/> of a tenant: for the first time as soon as it is asked, then once a night. It has a turn among the imports
/// (<c>ScheduledImports</c>), after all that wait. A run that is interrupted is continued at the next turn.
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
    /// <returns>Since when it is due; null where it is not.</returns>
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

    /// <summary>Does nothing where it is not due. One task's trouble does not keep the others from their work; it is logged and tried again the next night.</summary>
    /// <returns>Whether it was due.</returns>
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
                logger.LogError(problem, "Tenant {Tenant}: the nightly task {Task} failed.", tenant.Name, task.Name);
            }
        }

        await using var scope = scopes.Open();
        await scope.Services.GetRequiredService<ISettingsStore>().SetAsync(new NightlyState { FinishedAt = time.GetUtcNow() }, cancellationToken);
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        return true;
    }
}
