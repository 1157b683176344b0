using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>The ledger of message ids: the pending queue and the memory of what was done.</summary>
public interface IImportLedger
{
    /// <returns>Those of the given ids the ledger does not hold yet.</returns>
    Task<IReadOnlySet<string>> FindUnknownAsync(string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default);

    /// <returns>The lines of those of the given ids the ledger holds: an ignored mail that comes back (taken out of spam, say) is queued again.</returns>
    Task<IReadOnlyList<ImportItem>> FindByProviderIdsAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default);

    /// <remarks>A (mailbox, provider id) that is there already fails at commit with <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(IReadOnlyCollection<ImportItem> items, CancellationToken cancellationToken = default);

    Task<ImportItem?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task UpdateAsync(ImportItem item, CancellationToken cancellationToken = default);

    /// <returns>Pending items that are due, oldest discovered first.</returns>
    Task<IReadOnlyList<ImportItem>> ListDueAsync(string mailboxId, DateTimeOffset now, int take, CancellationToken cancellationToken = default);

    Task<Page<ImportItem>> ListByStateAsync(string mailboxId, ImportItemState state, PageRequest page, CancellationToken cancellationToken = default);

    Task<ImportItemCounts> CountAsync(string mailboxId, CancellationToken cancellationToken = default);

    /// <returns>Counts for each of the mailboxes; one without items is absent.</returns>
    Task<IReadOnlyDictionary<string, ImportItemCounts>> CountAsync(IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);
}
