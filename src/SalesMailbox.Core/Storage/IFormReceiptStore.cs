namespace SalesMailbox.Core.Storage;

public interface IFormReceiptStore
{
    Task<FormReceipt?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>A second one with the same id is refused by the database: <see cref="DuplicateException"/> at commit.</summary>
    Task AddAsync(FormReceipt receipt, CancellationToken cancellationToken = default);

    /// <summary>Removes some of those written before the moment.</summary>
    /// <returns>How many; 0 once none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
