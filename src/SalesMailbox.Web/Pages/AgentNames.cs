using SalesMailbox.Core.Agents;

namespace SalesMailbox.Web.Pages;

/// <summary>Reads the names of agents, including former ones.</summary>
internal static class AgentNames
{
    /// <returns>A name for each id; the id itself if the host doesn't know the agent.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(
        IAgentDirectory agents, IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var names = (await agents.ListAsync(cancellationToken)).ToDictionary(agent => agent.Id, agent => agent.Name);
        foreach (var id in ids.Distinct().Where(id => !names.ContainsKey(id)).ToList())
        {
            names[id] = (await agents.FindAsync(id, cancellationToken))?.Name ?? id;
        }

        return names;
    }
}
