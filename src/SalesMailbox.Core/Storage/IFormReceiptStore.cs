namespace SalesMailbox.Core.Storage;

/// <summary>Stores the receipts of processed forms.</summary>
public interface IFormReceiptStore
{
    Task<FormReceipt?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a receipt. The database refuses a second one with the same id: the commit throws a <see cref="DuplicateException"/>.
    /// </summary>
    Task AddAsync(FormReceipt receipt, CancellationToken cancellationToken = default);

    /// <summary>Removes a batch of receipts that are older than the moment.</summary>
    /// <returns>The number of removed receipts; 0 when none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
