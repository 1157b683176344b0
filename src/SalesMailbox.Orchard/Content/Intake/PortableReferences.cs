using OrchardCore.ContentManagement;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Content.Intake;

/// <summary>
/// Resolves the references of an item from another site by name: agents and connections. See <see cref="PortableNames"/>.
/// </summary>
internal sealed class PortableReferences(IAgentDirectory agents, IConnectionStore connections, ConnectionTypes types, YesSqlUnitOfWork work)
{
    /// <summary>
    /// Replaces ids that this site doesn't know. If a mailbox's connection doesn't exist, an empty one is created with the item; it imports
    /// nothing until an administrator enters its credentials.
    /// </summary>
    public async Task ResolveAsync(ContentItem item)
    {
        if (item.TryGet<SalesMailboxPart>(out var mailbox))
        {
            mailbox.AgentId = await AgentAsync(mailbox.AgentId, mailbox.AgentName) ?? mailbox.AgentId;
            mailbox.SharedWith = await SharedWithAsync(mailbox);
            await ConnectAsync(mailbox);
            mailbox.Apply();
        }
        else if (item.TryGet<SalesMailboxTicketPart>(out var ticket))
        {
            // If the agent doesn't exist here, the ticket has no agent. All lists of tickets show it.
            ticket.AgentId = string.IsNullOrEmpty(ticket.AgentId) ? ticket.AgentId : await AgentAsync(ticket.AgentId, ticket.AgentName);
            ticket.Apply();
        }
        else if (item.TryGet<SalesMailboxQuotationPart>(out var quotation))
        {
            quotation.AgentId = await AgentAsync(quotation.AgentId, quotation.AgentName) ?? quotation.AgentId;
            quotation.Apply();
        }
    }

    private async Task<List<string>> SharedWithAsync(SalesMailboxPart mailbox)
    {
        var found = new List<string>();
        foreach (var (position, id) in mailbox.SharedWith.Index())
        {
            if (await AgentAsync(id, mailbox.SharedWithNames.ElementAtOrDefault(position) ?? "") is { } agent)
            {
                found.Add(agent);
            }
        }

        return found;
    }

    /// <returns>The id of the agent; null if this site has no such agent.</returns>
    private async Task<string?> AgentAsync(string id, string name)
    {
        if (id.Length > 0 && await agents.FindAsync(id) is { IsActive: true })
        {
            return id;
        }

        return name.Length == 0 ? null
            : (await agents.ListAsync())
                .FirstOrDefault(agent => string.Equals(agent.SignInName, name, StringComparison.OrdinalIgnoreCase))?.Id;
    }

    private async Task ConnectAsync(SalesMailboxPart mailbox)
    {
        if (mailbox.ConnectionName.Length == 0 || await connections.FindAsync(mailbox.ConnectionId) is not null)
        {
            return;
        }

        var known = (await connections.ListAsync())
            .FirstOrDefault(connection => string.Equals(connection.Name, mailbox.ConnectionName, StringComparison.OrdinalIgnoreCase));
        if (known is null && types.Find(mailbox.ConnectionType) is not null)
        {
            known = new SalesConnection { Id = mailbox.ConnectionId, Name = mailbox.ConnectionName, Type = mailbox.ConnectionType };
            await connections.AddAsync(known);
            await work.FlushAsync(); // in the import's transaction, because the mailbox's rules need its connection
        }

        mailbox.ConnectionId = known?.Id ?? mailbox.ConnectionId;
    }
}
