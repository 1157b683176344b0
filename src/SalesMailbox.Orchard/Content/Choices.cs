using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Orchard.Content;

/// <summary>Provides the options of the lists in the editors.</summary>
internal static class Choices
{
    // This is a list, not a search. Sites with more clients can use the ticket page, whose client picker searches.
    private const int MaxClients = 500;

    /// <summary>Returns the first clients by name, and the selected client.</summary>
    public static async Task<IReadOnlyList<Client>> ForEditorAsync(this IClientStore clients, string? chosen)
    {
        var list = (await clients.ListAsync(null, new PageRequest(Size: MaxClients))).Items;
        return string.IsNullOrEmpty(chosen) || list.Any(client => client.Id == chosen) || await clients.FindAsync(chosen) is not { } more
            ? list
            : [more, .. list];
    }

    /// <inheritdoc cref="ForEditorAsync(IAgentDirectory, IReadOnlyList{string})"/>
    public static Task<IReadOnlyList<Agent>> ForEditorAsync(this IAgentDirectory agents, string? chosen) =>
        agents.ForEditorAsync([chosen ?? ""]);

    /// <summary>Returns all active agents, and the selected ones even if they are inactive.</summary>
    public static async Task<IReadOnlyList<Agent>> ForEditorAsync(this IAgentDirectory agents, IReadOnlyList<string> chosen)
    {
        var list = (await agents.ListAsync()).ToList();
        foreach (var id in chosen.Where(id => id.Length > 0 && list.TrueForAll(agent => agent.Id != id)).Distinct().ToList())
        {
            list.AddRange(await agents.FindAsync(id) is { } left ? [left] : []);
        }

        return list;
    }
}
