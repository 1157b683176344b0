using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>The ledger of message ids: the queue of pending messages and the record of processed ones.</summary>
public interface IImportLedger
{
    /// <returns>The given ids that the ledger does not contain.</returns>
    Task<IReadOnlySet<string>> FindUnknownAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default);

    /// <returns>
    /// The entries for the given ids that the ledger contains. An ignored message that returns (from spam, for example) is queued again.
    /// </returns>
    Task<IReadOnlyList<ImportItem>> FindByProviderIdsAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default);

    /// <remarks>If the mailbox already has the provider id, the commit throws a <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(IReadOnlyCollection<ImportItem> items, CancellationToken cancellationToken = default);

    Task<ImportItem?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task UpdateAsync(ImportItem item, CancellationToken cancellationToken = default);

    /// <returns>Pending items that are due, ordered by discovery.</returns>
    Task<IReadOnlyList<ImportItem>> ListDueAsync(
        string mailboxId, DateTimeOffset now, int take, CancellationToken cancellationToken = default);

    /// <summary>Lists the entries in a state, page by page.</summary>
    Task<Page<ImportItem>> ListByStateAsync(
        string mailboxId, ImportItemState state, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Counts the entries of a mailbox by state.</summary>
    Task<ImportItemCounts> CountAsync(string mailboxId, CancellationToken cancellationToken = default);

    /// <returns>The counts for each mailbox; mailboxes without items are omitted.</returns>
    Task<IReadOnlyDictionary<string, ImportItemCounts>> CountAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);
}
