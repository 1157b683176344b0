namespace SalesMailbox.Core.Agents;

/// <summary>The host's users as agents. Implemented by each host.</summary>
public interface IAgentDirectory
{
    /// <returns>The agent, active or not; null if the id is unknown.</returns>
    Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>All active agents, by name.</returns>
    Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default);
}
