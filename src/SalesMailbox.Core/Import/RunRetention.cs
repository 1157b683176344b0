using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Removes old import runs (one every ten minutes makes fifty thousand rows per year and mailbox), receipts of forms, and records of viewed
/// email. Runs after each import, so that hosts need no separate schedule and nothing is removed while the module is off (S2).
/// </summary>
internal sealed class RunRetention(
    IImportRunStore runs,
    IFormReceiptStore receipts,
    IMailLookStore looks,
    IUnitOfWork work,
    ITenant tenant,
    TimeProvider time,
    IOptions<ImportOptions> options,
    ILogger<RunRetention> logger)
{
    /// <summary>
    /// Removes everything older than <see cref="ImportOptions.KeepRuns"/>, <see cref="FormReceipts.Kept"/> and
    /// <see cref="MailLooks.Kept"/>. Its scope can't be used afterwards.
    /// </summary>
    public async Task ApplyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = time.GetUtcNow();
            while (await runs.RemoveOlderAsync(now - options.Value.KeepRuns, cancellationToken) > 0
                || await receipts.RemoveOlderAsync(now - FormReceipts.Kept, cancellationToken) > 0
                || await looks.RemoveOlderAsync(now - MailLooks.Kept, cancellationToken) > 0)
            {
                await work.CommitAsync(cancellationToken);
            }
        }
        catch (ConcurrencyException exception)
        {
            logger.RunsRemovedElsewhere(exception, tenant.Name);
        }
    }
}
