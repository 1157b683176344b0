using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Counts starts of work on messages before the work begins, because work that kills the process or outlasts its worker can't be counted
/// afterwards. A message with unfinished starts is processed alone and is parked after <see cref="ImportOptions.MaxStarts"/> of them.
/// </summary>
internal sealed class MessageAttempts(
    ITenant tenant, TimeProvider time, IOptions<ImportOptions> options, ImportMetrics metrics, MessageParking parking,
    ILogger<MessageAttempts> logger)
{
    /// <summary>Counts the starts of all items in one transaction.</summary>
    public Task BeginAsync(ImportSession session, IReadOnlyCollection<ImportItem> items, CancellationToken cancellationToken) => WriteAsync(
        session,
        ImportFaultPoints.Attempt,
        items,
        (_, item) =>
        {
            (item.UnfinishedStarts, item.StartedAt) = (item.UnfinishedStarts + 1, time.GetUtcNow());
            return Task.CompletedTask;
        },
        cancellationToken);

    /// <summary>Reverts the starts when the run ends in order before the outcomes are known.</summary>
    public static Task ReleaseAsync(ImportSession session, IReadOnlyCollection<ImportItem> items) => WriteAsync(
        session,
        ImportFaultPoints.Release,
        items,
        (_, item) =>
        {
            item.UnfinishedStarts = 0;
            return Task.CompletedTask;
        },
        CancellationToken.None);

    public bool IsExhausted(ImportItem item) => item.UnfinishedStarts >= options.Value.MaxStarts;

    public async Task ParkAsync(ImportSession session, ImportItem exhausted, CancellationToken cancellationToken)
    {
        await WriteAsync(
            session,
            ImportFaultPoints.Fail,
            [exhausted],
            async (transaction, item) =>
            {
                var last = item.StartedAt?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
                item.Reason = ImportTexts.NeverFinished.With(item.UnfinishedStarts, last);
                await parking.ParkAsync(session, transaction, item, cancellationToken);
                transaction.Run.Done++;
            },
            cancellationToken);
        metrics.Parked(tenant.Name, metrics.LabelOf(session.Plan.Mailbox));
        logger.MessageParkedUnfinished(tenant.Name, exhausted.MailboxId, exhausted.ProviderId, exhausted.UnfinishedStarts);
    }

    private static Task WriteAsync(
        ImportSession session, string step, IReadOnlyCollection<ImportItem> items, Func<ImportTransaction, ImportItem, Task> change,
        CancellationToken cancellationToken) =>
        session.TransactAsync(
            step,
            async transaction =>
            {
                var ids = items.Select(item => item.ProviderId).ToList();
                foreach (var item in await transaction.Ledger.FindByProviderIdsAsync(session.Plan.Mailbox.Id, ids, cancellationToken))
                {
                    if (item.State == ImportItemState.Pending)
                    {
                        await change(transaction, item);
                        await transaction.Ledger.UpdateAsync(item, cancellationToken);
                    }
                }
            },
            cancellationToken);
}
