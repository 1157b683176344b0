using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// Writes into the items what agents and connections are called, because their ids mean nothing to another site. A plan with "All Content" carries the items as
/// they are stored. What writes an item calls it, not a content handler: it reads from the database, where the session writes first what it holds,
/// and what the database refuses then would be logged and forgotten with all else that handlers throw.
/// </summary>
/// <param name="services">Asked late: the stores need this.</param>
internal sealed class PortableNames(IServiceProvider services)
{
    private readonly Dictionary<string, string?> _agents = new(StringComparer.Ordinal);

    public async Task WriteAsync(ContentItem item)
    {
        if (item.TryGet<SalesMailboxPart>(out var mailbox))
        {
            var connection = await services.GetRequiredService<IConnectionStore>().FindAsync(mailbox.ConnectionId);
            (mailbox.ConnectionName, mailbox.ConnectionType) = (connection?.Name ?? mailbox.ConnectionName, connection?.Type ?? mailbox.ConnectionType);
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

    /// <returns>Null for nobody, and for a user who is gone.</returns>
    private async Task<string?> NameAsync(string id)
    {
        if (id.Length > 0 && !_agents.ContainsKey(id))
        {
            _agents[id] = await services.GetRequiredService<IAgentDirectory>().FindAsync(id) is { IsActive: true } agent ? agent.SignInName : null;
        }

        return _agents.GetValueOrDefault(id);
    }
}
