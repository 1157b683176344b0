using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>Forgets old import runs. Every host calls it from its schedule, about once an hour.</summary>
public sealed class RunRetention(IImportRunStore runs, IUnitOfWork work, IModuleState module, TimeProvider time, IOptions<ImportOptions> options)
{
    /// <summary>Removes what finished longer ago than <see cref="ImportOptions.KeepRuns"/>. While the module is off nothing is removed: data stays (S2).</summary>
    /// <returns>How many runs were removed.</returns>
    public async Task<int> ApplyAsync(CancellationToken cancellationToken = default)
    {
        if (!await module.IsEnabledAsync(cancellationToken))
        {
            return 0;
        }

        var removed = 0;
        int batch;
        do
        {
            batch = await runs.RemoveOlderAsync(time.GetUtcNow() - options.Value.KeepRuns, cancellationToken);
            await work.CommitAsync(cancellationToken);
            removed += batch;
        }
        while (batch > 0);
        return removed;
    }
}
