using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds lists of tickets with a fixed number of queries.</summary>
public sealed class TicketLists(
    ITicketStore tickets, IClientStore clients, IAgentDirectory agents, IUnreadEmailStore unread, ICurrentAgent current)
{
    /// <summary>The maximum number of tickets with new email in a list, newest first. As they are read, the others follow.</summary>
    private const int MaxNew = 500;

    public async Task<TicketRows> ReadAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await tickets.ListAsync(query, page, cancellationToken);
        var typeOf = (await tickets.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, type => type.Name);
        var statusOf = (await tickets.ListStatusesAsync(cancellationToken)).ToDictionary(status => status.Id, status => status.Name);
        var agentOf = await AgentNames.ReadAsync(agents, found.Items.Select(ticket => ticket.AgentId).OfType<string>(), cancellationToken);
        var clientOf = (await clients.FindManyAsync(
            [.. found.Items.Select(ticket => ticket.ClientId).OfType<string>().Distinct()], cancellationToken))
            .ToDictionary(client => client.Id, client => client.Name);
        var contactOf = (await clients.FindContactsAsync(
            [.. found.Items.Select(MainContact).OfType<string>().Distinct()], cancellationToken))
            .ToDictionary(contact => contact.Id, contact => contact.Name);
        var newOf = found.Items.Count > 0 && await current.GetAsync(cancellationToken) is { } agent
            ? await unread.CountByTicketAsync(agent.Id, [.. found.Items.Select(ticket => ticket.Id)], cancellationToken)
            : new Dictionary<string, int>();

        return new TicketRows(
            [
                .. found.Items.Select(ticket => new TicketRow(
                    ticket, typeOf.GetValueOrDefault(ticket.TypeId, ""), statusOf.GetValueOrDefault(ticket.StatusId, ""),
                    Name(clientOf, ticket.ClientId), Name(contactOf, MainContact(ticket)), Name(agentOf, ticket.AgentId),
                    newOf.GetValueOrDefault(ticket.Id))),
            ],
            found.Next);
    }

    /// <summary>
    /// Returns the query of a filter. Tickets with new email are looked up by agent, so the cost doesn't depend on the number of tickets.
    /// </summary>
    public async Task<TicketQuery> QueryAsync(TicketFilter filter, string agentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = filter.ToQuery(agentId);
        return filter.New ? query with { Ids = await unread.ListTicketsAsync(agentId, MaxNew, cancellationToken) } : query;
    }

    private static string? MainContact(Ticket ticket) => ticket.Contacts.MinBy(row => row.Position)?.ContactId;

    private static string? Name(IReadOnlyDictionary<string, string> names, string? id) => id is null ? null : names.GetValueOrDefault(id);
}
