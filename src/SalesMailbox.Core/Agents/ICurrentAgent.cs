namespace SalesMailbox.Core.Agents;

/// <summary>The signed-in agent of the current request. Implemented by each host.</summary>
public interface ICurrentAgent
{
    /// <returns>Null if nobody is signed in (background work).</returns>
    Task<Agent?> GetAsync(CancellationToken cancellationToken = default);
}
