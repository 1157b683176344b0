using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Inbox;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class BlocklistStore(SalesMailboxDbContext context) : IBlocklistStore
{
    public Task<BlockEntry?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.BlockEntries.FirstOrDefaultAsync(row => row.Id == id, cancellationToken);

    public async Task<IReadOnlyList<BlockEntry>> ListAsync(string agentId, CancellationToken cancellationToken = default) =>
        await context.BlockEntries.Where(row => row.AgentId == agentId)
            .OrderBy(row => row.Kind)
            .ThenBy(row => row.Key)
            .ToListAsync(cancellationToken);

    public Task AddAsync(BlockEntry entry, CancellationToken cancellationToken = default)
    {
        context.Add(entry);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(BlockEntry entry, CancellationToken cancellationToken = default)
    {
        context.Remove(entry);
        return Task.CompletedTask;
    }
}
