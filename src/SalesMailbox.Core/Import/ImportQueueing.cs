using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.Core.Import;

/// <summary>Puts message ids into the ledger, each once.</summary>
internal static class ImportQueueing
{
    /// <summary>Queues a page in one transaction together with what it means for the state; ends the run here if somebody cancelled it.</summary>
    /// <param name="isNews">See <see cref="AddAsync"/>.</param>
    public static async Task QueueAsync(
        ImportSession session, IReadOnlyList<DiscoveredMessage> messages, bool isNews, Action<ImportState, DateTimeOffset> apply, CancellationToken cancellationToken)
    {
        await session.TransactAsync(
            ImportFaultPoints.Queue,
            async transaction =>
            {
                var now = transaction.Services.GetRequiredService<TimeProvider>().GetUtcNow();
                transaction.Run.Discovered += await AddAsync(transaction.Ledger, session.Plan.Mailbox.Id, messages, isNews, now, cancellationToken);
                transaction.State.Places &= session.Plan.Places;
                apply(transaction.State, now);
            },
            cancellationToken);
        if (session.CancelRequested)
        {
            throw new ImportCancelledException();
        }
    }

    /// <summary>Adds the ids the ledger does not know, and queues again what was ignored or gone and is back (taken out of spam, say).</summary>
    /// <param name="isNews">Something happened to them at the service; then mail that was blocked is looked at again, too. In a list of what is there it is only still there.</param>
    /// <returns>How many were queued.</returns>
    public static async Task<int> AddAsync(
        IImportLedger ledger, string mailboxId, IReadOnlyList<DiscoveredMessage> messages, bool isNews, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var distinct = messages.DistinctBy(message => message.ProviderId).ToList();
        var known = distinct.Count == 0
            ? []
            : (await ledger.FindByProviderIdsAsync(mailboxId, [.. distinct.Select(message => message.ProviderId)], cancellationToken)).ToDictionary(item => item.ProviderId);
        var back = known.Values.Where(item => item.State is ImportItemState.Ignored or ImportItemState.Gone && (isNews || !item.IsBlocked)).ToList();
        foreach (var item in back)
        {
            item.Requeue(now);
            (item.RawHash, item.ReceivedAt) = (null, null); // where it is now decides, so it is read again
            await ledger.UpdateAsync(item, cancellationToken);
        }

        var added = distinct.Where(message => !known.ContainsKey(message.ProviderId))
            .Select(message => new ImportItem
            {
                MailboxId = mailboxId,
                ProviderId = message.ProviderId,
                ThreadId = message.ThreadId,
                DiscoveredAt = now,
                NextAttemptAt = now,
            }).ToList();
        if (added.Count > 0)
        {
            await ledger.AddAsync(added, cancellationToken);
        }

        return added.Count + back.Count;
    }
}
