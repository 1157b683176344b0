using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Puts together what lists of tickets show, in a fixed number of look-ups however many rows there are.</summary>
public sealed class TicketLists(ITicketStore tickets, IClientStore clients, IAgentDirectory agents, IUnreadEmailStore unread, ICurrentAgent current)
{
    /// <summary>Of so many tickets with new email, those with the newest are listed; as they are read the others follow.</summary>
    private const int MaxNew = 500;

    public async Task<TicketRows> ReadAsync(TicketQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await tickets.ListAsync(query, page, cancellationToken);
        var typeOf = (await tickets.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Id, type => type.Name);
        var statusOf = (await tickets.ListStatusesAsync(cancellationToken)).ToDictionary(status => status.Id, status => status.Name);
        var agentOf = await AgentNames.ReadAsync(agents, found.Items.Select(ticket => ticket.AgentId).OfType<string>(), cancellationToken);
        var clientOf = (await clients.FindManyAsync([.. found.Items.Select(ticket => ticket.ClientId).OfType<string>().Distinct()], cancellationToken))
            .ToDictionary(client => client.Id, client => client.Name);
        var contactOf = (await clients.FindContactsAsync([.. found.Items.Select(MainContact).OfType<string>().Distinct()], cancellationToken))
            .ToDictionary(contact => contact.Id, contact => contact.Name);
        var newOf = found.Items.Count > 0 && await current.GetAsync(cancellationToken) is { } agent
            ? await unread.CountByTicketAsync(agent.Id, [.. found.Items.Select(ticket => ticket.Id)], cancellationToken)
            : new Dictionary<string, int>();

        return new TicketRows(
            [
                .. found.Items.Select(ticket => new TicketRow(
                    ticket, typeOf.GetValueOrDefault(ticket.TypeId, ""), statusOf.GetValueOrDefault(ticket.StatusId, ""),
                    Name(clientOf, ticket.ClientId), Name(contactOf, MainContact(ticket)), Name(agentOf, ticket.AgentId), newOf.GetValueOrDefault(ticket.Id))),
            ],
            found.Next);
    }

    /// <summary>What a filter asks for. Those with new email are looked up by agent, so the list costs the same however many tickets there are.</summary>
    public async Task<TicketQuery> QueryAsync(TicketFilter filter, string agentId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var query = filter.ToQuery(agentId);
        return filter.New ? query with { Ids = await unread.ListTicketsAsync(agentId, MaxNew, cancellationToken) } : query;
    }

    private static string? MainContact(Ticket ticket) => ticket.Contacts.MinBy(row => row.Position)?.ContactId;

    private static string? Name(IReadOnlyDictionary<string, string> names, string? id) => id is null ? null : names.GetValueOrDefault(id);
}
