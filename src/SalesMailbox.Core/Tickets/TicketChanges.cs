using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;

namespace SalesMailbox.Core.Tickets;

/// <summary>Says in words what changed on a ticket, for its timeline.</summary>
public sealed class TicketChanges(IClientStore clients, IAgentDirectory agents, ITicketStore tickets, IStringLocalizer<TicketChanges> text)
{
    internal sealed record Values(string TypeId, string Summary, string Details, string? ClientId, string? AgentId, string ContactIds);

    internal static Values Snapshot(Ticket ticket) => new(
        ticket.TypeId, ticket.Summary, ticket.Details, ticket.ClientId, ticket.AgentId,
        string.Join(',', ticket.Contacts.OrderBy(row => row.Position).Select(row => row.ContactId)));

    /// <returns>One line a changed field; empty where nothing changed.</returns>
    internal async Task<string> DescribeAsync(Values before, Ticket ticket, CancellationToken cancellationToken)
    {
        var after = Snapshot(ticket);
        var lines = new List<string>();
        if (before.Summary != after.Summary)
        {
            lines.Add(text["Summary: {0} (was: {1})", after.Summary, before.Summary]);
        }

        if (before.TypeId != after.TypeId)
        {
            var type = (await tickets.ListTypesAsync(cancellationToken)).FirstOrDefault(type => type.Id == after.TypeId);
            lines.Add(text["Type: {0}", type?.Name ?? ""]);
        }

        if (before.ClientId != after.ClientId)
        {
            var client = after.ClientId is null ? null : await clients.FindAsync(after.ClientId, cancellationToken);
            lines.Add(client is null ? text["Client: none"] : text["Client: {0}", client.Name]);
        }

        if (before.ContactIds != after.ContactIds)
        {
            var found = await clients.FindContactsAsync([.. ticket.Contacts.Select(row => row.ContactId)], cancellationToken);
            lines.Add(found.Count == 0 ? text["Contacts: none"] : text["Contacts: {0}", string.Join(", ", found.Select(contact => contact.Name))]);
        }

        if (before.AgentId != after.AgentId)
        {
            var agent = after.AgentId is null ? null : await agents.FindAsync(after.AgentId, cancellationToken);
            lines.Add(agent is null ? text["Unassigned"] : text["Assigned to {0}", agent.Name]);
        }

        if (before.Details != after.Details)
        {
            lines.Add(text["Details were edited"]);
        }

        return string.Join('\n', lines);
    }
}
