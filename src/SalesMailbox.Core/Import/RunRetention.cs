using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Forgets old import runs: one every ten minutes makes fifty thousand rows a year and mailbox, which nobody reads. Applied after each import, so that it
/// needs no schedule of its own in any host, and rests while the module is off (S2).
/// </summary>
internal sealed class RunRetention(
    IImportRunStore runs, IUnitOfWork work, ITenant tenant, TimeProvider time, IOptions<ImportOptions> options, ILogger<RunRetention> logger)
{
    /// <summary>Removes what finished longer ago than <see cref="ImportOptions.KeepRuns"/>. Uses up its scope.</summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await runs.RemoveOlderAsync(time.GetUtcNow() - options.Value.KeepRuns, cancellationToken) > 0)
            {
                await work.CommitAsync(cancellationToken);
            }
        }
        catch (ConcurrencyException exception)
        {
            logger.LogDebug(exception, "Tenant {Tenant}: another process forgets old runs just now.", tenant.Name);
        }
    }
}
