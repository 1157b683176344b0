using SalesMailbox.Core.Inbox;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class BlocklistStore(YesSqlUnitOfWork work) : IBlocklistStore
{
    private readonly DocumentSet<BlockEntry, BlockEntryDocument, BlockEntryIndex> _entries = new(work, row => row.Id);

    public Task<BlockEntry?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _entries.FindAsync(id, cancellationToken);

    public async Task<IReadOnlyList<BlockEntry>> ListAsync(string agentId, CancellationToken cancellationToken = default) =>
        [
            .. (await _entries.ListAsync(_entries.Where(index => index.AgentId == agentId), cancellationToken))
                .OrderBy(entry => entry.Kind).ThenBy(entry => entry.Key, StringComparer.Ordinal),
        ];

    public Task AddAsync(BlockEntry entry, CancellationToken cancellationToken = default)
    {
        _entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(BlockEntry entry, CancellationToken cancellationToken = default)
    {
        _entries.Remove(entry);
        return Task.CompletedTask;
    }
}
