namespace SalesMailbox.Orchard.Storage;

/// <summary>How one object that a store read or added is written. Called within the commit's transaction, in this order.</summary>
internal interface IStoredRow
{
    /// <summary>Fails with <see cref="Core.Storage.ConcurrencyException"/> unless the row is as it was read, and keeps others from it until the transaction ends.</summary>
    Task CheckAsync(CancellationToken cancellationToken);

    Task AddAsync(CancellationToken cancellationToken);

    Task UpdateAsync(CancellationToken cancellationToken);

    Task RemoveAsync(CancellationToken cancellationToken);
}
