using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>What there is to choose from in the editors.</summary>
internal static class Choices
{
    // A list to choose from, not a search: who has more clients has the page of the ticket, whose picker searches.
    private const int MaxClients = 500;

    /// <summary>The first clients by name, and the one that is chosen.</summary>
    public static async Task<IReadOnlyList<Client>> ForEditorAsync(this IClientStore clients, string? chosen)
    {
        var list = (await clients.ListAsync(null, new PageRequest(Size: MaxClients))).Items;
        return string.IsNullOrEmpty(chosen) || list.Any(client => client.Id == chosen) || await clients.FindAsync(chosen) is not { } more ? list : [more, .. list];
    }

    /// <summary>All active agents, and the one who is chosen though he left.</summary>
    public static async Task<IReadOnlyList<Agent>> ForEditorAsync(this IAgentDirectory agents, string? chosen)
    {
        var list = await agents.ListAsync();
        return string.IsNullOrEmpty(chosen) || list.Any(agent => agent.Id == chosen) || await agents.FindAsync(chosen) is not { } left ? list : [.. list, left];
    }
}
