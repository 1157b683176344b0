using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Hosting;

/// <summary>
/// Runs every <see cref="INightlyTask"/> of a tenant: for the first time as soon as it is asked, then once a night. A host asks every few minutes. A run that
/// is interrupted is continued the next time.
/// </summary>
public sealed class NightlyWork(IEnumerable<INightlyTask> tasks, IWorkScopes scopes, IModuleState module, ITenant tenant, TimeProvider time, ILogger<NightlyWork> logger)
{
    /// <summary>When a night's work is due, in UTC.</summary>
    private static readonly TimeOnly At = new(2, 0);

    public async Task<bool> IsDueAsync(CancellationToken cancellationToken = default)
    {
        if (!await module.IsEnabledAsync(cancellationToken))
        {
            return false;
        }

        await using var scope = scopes.Open();
        var state = await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<NightlyState>(cancellationToken);
        return state.FinishedAt is not { } last || NextAfter(last) <= time.GetUtcNow();
    }

    /// <summary>Does nothing where it is not due. One task's trouble does not keep the others from their work; it is logged and tried again the next night.</summary>
    /// <returns>Whether it was due.</returns>
    public async Task<bool> RunDueAsync(CancellationToken cancellationToken = default)
    {
        if (!await IsDueAsync(cancellationToken))
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

    private static DateTimeOffset NextAfter(DateTimeOffset last)
    {
        var night = new DateTimeOffset(last.UtcDateTime.Date, TimeSpan.Zero) + At.ToTimeSpan();
        return night > last ? night : night.AddDays(1);
    }
}
