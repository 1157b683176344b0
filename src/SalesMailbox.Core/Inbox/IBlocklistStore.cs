namespace SalesMailbox.Core.Inbox;

/// <summary>Stores the blocklists of agents.</summary>
public interface IBlocklistStore
{
    Task<BlockEntry?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>
    /// The agent's entries, by kind and key; at most <see cref="BlocklistManager.MaxEntries"/>. The import calls it for every message.
    /// </returns>
    Task<IReadOnlyList<BlockEntry>> ListAsync(string agentId, CancellationToken cancellationToken = default);

    /// <remarks>
    /// If the agent already has an entry with the kind and key, the commit throws a <see cref="Storage.DuplicateException"/>.
    /// </remarks>
    Task AddAsync(BlockEntry entry, CancellationToken cancellationToken = default);

    Task RemoveAsync(BlockEntry entry, CancellationToken cancellationToken = default);
}
