namespace SalesMailbox.Core.Import;

public interface IImportStateStore
{
    Task<ImportState?> FindAsync(string mailboxId, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ImportState>> ListAsync(IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);

    /// <remarks>Adding a second one for the mailbox fails at commit with <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(ImportState state, CancellationToken cancellationToken = default);

    /// <summary>
    /// Written at commit only if the row still has the <see cref="ImportState.Fence"/> it was read with; else
    /// <see cref="Storage.ConcurrencyException"/> and the whole transaction is dropped. Writes (and so checks) also when nothing else changed.
    /// </summary>
    Task UpdateAsync(ImportState state, CancellationToken cancellationToken = default);
}
