namespace SalesMailbox.Core.Import;

/// <summary>Stores the import state of mailboxes.</summary>
public interface IImportStateStore
{
    Task<ImportState?> FindAsync(string mailboxId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ImportState>> ListAsync(IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);

    /// <remarks>If the mailbox already has a state, the commit throws a <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(ImportState state, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes the state at commit only if the row still has the <see cref="ImportState.Fence"/> that was read; otherwise the commit throws
    /// a <see cref="Storage.ConcurrencyException"/> and the whole transaction is dropped. Always writes, and therefore checks, even if
    /// nothing else changed.
    /// </summary>
    Task UpdateAsync(ImportState state, CancellationToken cancellationToken = default);
}
