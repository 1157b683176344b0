namespace SalesMailbox.Core.Inbox;

public interface IBlocklistStore
{
    Task<BlockEntry?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>The agent's entries, by kind and key; at most <see cref="BlocklistManager.MaxEntries"/>. The import asks it for every mail.</returns>
    Task<IReadOnlyList<BlockEntry>> ListAsync(string agentId, CancellationToken cancellationToken = default);

    /// <remarks>A second entry of the agent of the same kind and key fails at commit with <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(BlockEntry entry, CancellationToken cancellationToken = default);

    Task RemoveAsync(BlockEntry entry, CancellationToken cancellationToken = default);
}
