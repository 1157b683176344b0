namespace SalesMailbox.Core.Matching;

/// <summary>Stores the sender rules of agents.</summary>
public interface ISenderRuleStore
{
    Task<SenderRule?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>
    /// The agent's rules for any of these senders, enabled or not. One index lookup, because the import calls it for every message.
    /// </returns>
    Task<IReadOnlyList<SenderRule>> FindBySendersAsync(
        string agentId, IReadOnlyCollection<string> senders, CancellationToken cancellationToken = default);

    /// <returns>All of the agent's rules, by sender.</returns>
    Task<IReadOnlyList<SenderRule>> ListAsync(string agentId, CancellationToken cancellationToken = default);

    /// <remarks>If the agent already has a rule for the sender, the commit throws a <see cref="Storage.DuplicateException"/>.</remarks>
    Task AddAsync(SenderRule rule, CancellationToken cancellationToken = default);

    Task UpdateAsync(SenderRule rule, CancellationToken cancellationToken = default);

    Task RemoveAsync(SenderRule rule, CancellationToken cancellationToken = default);
}
