using System.Security.Claims;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the model of a ticket's page.</summary>
public sealed class TicketPages(
    ITicketStore tickets, IClientStore clients, IAgentDirectory agents, ActionDefinitionManager actions, Timelines timelines)
{
    /// <param name="after">The key after which the part of the timeline begins; null for the newest part.</param>
    public async Task<TicketPage> ReadAsync(
        ClaimsPrincipal user, Agent agent, Ticket ticket, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var types = await tickets.ListTypesAsync(cancellationToken);
        var statuses = await tickets.ListStatusesAsync(cancellationToken);
        var ids = ticket.Contacts.OrderBy(row => row.Position).Select(row => row.ContactId).ToList();
        var contactOf = ids.Count == 0 ? [] : (await clients.FindContactsAsync(ids, cancellationToken)).ToDictionary(contact => contact.Id);

        return new TicketPage(
            ticket,
            types.FirstOrDefault(type => type.Id == ticket.TypeId)?.Name ?? "",
            statuses.FirstOrDefault(status => status.Id == ticket.StatusId),
            ticket.ClientId is null ? null : await clients.FindAsync(ticket.ClientId, cancellationToken),
            [.. ids.Where(contactOf.ContainsKey).Select(id => contactOf[id])],
            ticket.AgentId is null ? null : (await agents.FindAsync(ticket.AgentId, cancellationToken))?.Name ?? ticket.AgentId,
            statuses,
            await timelines.ReadAsync(user, agent, ticket.Id, after, cancellationToken))
        {
            Actions = await actions.ListForAsync(ticket.Use, cancellationToken),
        };
    }
}
