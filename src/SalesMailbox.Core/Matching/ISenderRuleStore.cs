namespace SalesMailbox.Core.Matching;

public interface ISenderRuleStore
{
    Task<SenderRule?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>The agent's rules for any of these senders, switched off or not. One index look-up: the import asks it for every mail.</returns>
    Task<IReadOnlyList<SenderRule>> FindBySendersAsync(string agentId, IReadOnlyCollection<string> senders, CancellationToken cancellationToken = default);

    /// <returns>All of the agent's rules, by sender.</returns>
    Task<IReadOnlyList<SenderRule>> ListAsync(string agentId, CancellationToken cancellationToken = default);

    /// <remarks>A second rule of the agent for the same sender fails at commit with <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(SenderRule rule, CancellationToken cancellationToken = default);

    Task UpdateAsync(SenderRule rule, CancellationToken cancellationToken = default);

    Task RemoveAsync(SenderRule rule, CancellationToken cancellationToken = default);
}
