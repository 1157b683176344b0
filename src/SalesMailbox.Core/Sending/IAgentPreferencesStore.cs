namespace SalesMailbox.Core.Sending;

public interface IAgentPreferencesStore
{
    Task<AgentPreferences?> FindAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces the agent's.</summary>
    /// <remarks>Two at the same time: one of the commits fails with <see cref="Storage.ConcurrencyException"/> or <see cref="Storage.DuplicateException"/>.</remarks>
    Task SaveAsync(AgentPreferences preferences, CancellationToken cancellationToken = default);
}
