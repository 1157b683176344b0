using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the list of an agent's rules and their targets with a fixed number of queries.</summary>
public sealed class SenderRulePages(SenderRuleManager rules, ICurrentAgent current, ITicketStore tickets, IClientStore clients)
{
    public async Task<IReadOnlyList<SenderRuleRow>> ListAsync(Agent agent, CancellationToken cancellationToken = default) =>
        await WithTargetsAsync(await rules.ListAsync(agent, cancellationToken), cancellationToken);

    /// <summary>Returns the signed-in agent's rule for email from this address; null if there is none.</summary>
    public async Task<SenderRuleRow?> ForSenderAsync(string address, CancellationToken cancellationToken = default) =>
        await current.GetAsync(cancellationToken) is { } agent && await rules.FindForAsync(agent, address, cancellationToken) is { } rule
            ? (await WithTargetsAsync([rule], cancellationToken))[0]
            : null;

    private async Task<IReadOnlyList<SenderRuleRow>> WithTargetsAsync(IReadOnlyList<SenderRule> all, CancellationToken cancellationToken)
    {
        var ticketIds = all.Select(rule => rule.TicketId).OfType<string>().Distinct().ToList();
        var clientIds = all.Select(rule => rule.ClientId).OfType<string>().Distinct().ToList();
        var ticketOf = ticketIds.Count == 0
            ? []
            : (await tickets.FindManyAsync(ticketIds, cancellationToken)).ToDictionary(ticket => ticket.Id);
        var clientOf = clientIds.Count == 0
            ? []
            : (await clients.FindManyAsync(clientIds, cancellationToken)).ToDictionary(client => client.Id);
        return
        [
            .. all.Select(rule => new SenderRuleRow(
                rule,
                rule.TicketId is { } ticket ? ticketOf.GetValueOrDefault(ticket) : null,
                rule.ClientId is { } client ? clientOf.GetValueOrDefault(client) : null)),
        ];
    }
}
