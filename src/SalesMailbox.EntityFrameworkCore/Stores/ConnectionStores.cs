using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class ConnectionStore(SalesMailboxDbContext context) : IConnectionStore
{
    public Task<SalesConnection?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.Connections.FirstOrDefaultAsync(connection => connection.Id == id, cancellationToken);

    public async Task<IReadOnlyList<SalesConnection>> ListAsync(CancellationToken cancellationToken = default) =>
        NameOrder.Sorted(
            await context.Connections.ToListAsync(cancellationToken), connection => connection.Name, connection => connection.Id);

    public Task AddAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        context.Add(connection);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        context.Touch(connection);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(SalesConnection connection, CancellationToken cancellationToken = default)
    {
        context.Remove(connection);
        return Task.CompletedTask;
    }
}
