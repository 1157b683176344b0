namespace SalesMailbox.Orchard.Storage;

/// <summary>Writes an object that a store read or added. The methods are called within the commit's transaction, in this order.</summary>
internal interface IStoredRow
{
    /// <summary>
    /// Locks the row until the transaction ends. Throws <see cref="Core.Storage.ConcurrencyException"/> if the row changed after it was
    /// read.
    /// </summary>
    Task CheckAsync(CancellationToken cancellationToken);

    Task AddAsync(CancellationToken cancellationToken);

    Task UpdateAsync(CancellationToken cancellationToken);

    Task RemoveAsync(CancellationToken cancellationToken);
}
