using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// Writes the names of agents and connections to the items, because their ids mean nothing to another site: a deployment plan with "All
/// Content" contains the items as they are stored. It is called by the code that writes an item, not by a content handler: reading from the
/// database makes the session write its pending changes first, and an error would be logged and lost like every exception of a handler.
/// </summary>
/// <param name="services">Resolves services late, because the stores need this class.</param>
internal sealed class PortableNames(IServiceProvider services)
{
    private readonly Dictionary<string, string?> _agents = new(StringComparer.Ordinal);

    public async Task WriteAsync(ContentItem item)
    {
        if (item.TryGet<SalesMailboxPart>(out var mailbox))
        {
            var connection = await services.GetRequiredService<IConnectionStore>().FindAsync(mailbox.ConnectionId);
            (mailbox.ConnectionName, mailbox.ConnectionType) = (
                connection?.Name ?? mailbox.ConnectionName, connection?.Type ?? mailbox.ConnectionType);
            mailbox.AgentName = await NameAsync(mailbox.AgentId) ?? mailbox.AgentName;
            var names = new List<string>();
            foreach (var id in mailbox.SharedWith)
            {
                names.Add(await NameAsync(id) ?? "");
            }

            mailbox.SharedWithNames = names;
            mailbox.Apply();
        }
        else if (item.TryGet<SalesMailboxTicketPart>(out var ticket))
        {
            ticket.AgentName = string.IsNullOrEmpty(ticket.AgentId) ? "" : await NameAsync(ticket.AgentId) ?? ticket.AgentName;
            ticket.Apply();
        }
        else if (item.TryGet<SalesMailboxQuotationPart>(out var quotation))
        {
            quotation.AgentName = await NameAsync(quotation.AgentId) ?? quotation.AgentName;
            quotation.Apply();
        }
    }

    /// <returns>The user name; null for no agent or a deleted user.</returns>
    private async Task<string?> NameAsync(string id)
    {
        if (id.Length > 0 && !_agents.ContainsKey(id))
        {
            _agents[id] = await services.GetRequiredService<IAgentDirectory>().FindAsync(id) is { IsActive: true } agent
                ? agent.SignInName
                : null;
        }

        return _agents.GetValueOrDefault(id);
    }
}
