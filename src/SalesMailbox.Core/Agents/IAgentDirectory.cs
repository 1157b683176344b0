namespace SalesMailbox.Core.Agents;

/// <summary>The host's users, as agents. Implemented by each host.</summary>
public interface IAgentDirectory
{
    /// <returns>The agent, also one who is no longer active; null if there never was one of that id.</returns>
    Task<Agent?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>All active agents, by name.</returns>
    Task<IReadOnlyList<Agent>> ListAsync(CancellationToken cancellationToken = default);
}
