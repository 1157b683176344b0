namespace SalesMailbox.Core.Connections;

public interface IConnectionStore
{
    Task<SalesConnection?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>All connections of the tenant, by name.</returns>
    Task<IReadOnlyList<SalesConnection>> ListAsync(CancellationToken cancellationToken = default);

    Task AddAsync(SalesConnection connection, CancellationToken cancellationToken = default);

    Task UpdateAsync(SalesConnection connection, CancellationToken cancellationToken = default);

    /// <summary>Removes the connection alone; its mailboxes must have been removed before.</summary>
    Task RemoveAsync(SalesConnection connection, CancellationToken cancellationToken = default);
}
