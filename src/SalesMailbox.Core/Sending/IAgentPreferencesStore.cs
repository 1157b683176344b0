namespace SalesMailbox.Core.Sending;

/// <summary>Stores the preferences of agents.</summary>
public interface IAgentPreferencesStore
{
    Task<AgentPreferences?> FindAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces the agent's preferences.</summary>
    /// <remarks>
    /// If two scopes save at the same time, one of the commits throws a <see cref="Storage.ConcurrencyException"/> or a
    /// <see cref="Storage.DuplicateException"/>.
    /// </remarks>
    Task SaveAsync(AgentPreferences preferences, CancellationToken cancellationToken = default);
}
