namespace SalesMailbox.Core.Connections;

/// <summary>Stores connections.</summary>
public interface IConnectionStore
{
    Task<SalesConnection?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>All connections of the tenant, by name.</returns>
    Task<IReadOnlyList<SalesConnection>> ListAsync(CancellationToken cancellationToken = default);

    Task AddAsync(SalesConnection connection, CancellationToken cancellationToken = default);

    Task UpdateAsync(SalesConnection connection, CancellationToken cancellationToken = default);

    /// <summary>Removes only the connection; its mailboxes must be removed before.</summary>
    Task RemoveAsync(SalesConnection connection, CancellationToken cancellationToken = default);
}
