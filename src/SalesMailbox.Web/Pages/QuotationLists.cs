using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds lists of quotations with their totals, names, and the state of their emails, with a fixed number of queries.</summary>
public sealed class QuotationLists(
    IQuotationStore quotations,
    IClientStore clients,
    ITicketStore tickets,
    IActionDefinitionStore actions,
    IAgentDirectory agents,
    QuotationDeliveries deliveries)
{
    public async Task<IReadOnlyList<QuotationRow>> ReadAsync(IReadOnlyList<Quotation> list, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(list);
        if (list.Count == 0)
        {
            return [];
        }

        List<string> clientIds = [.. list.Select(quotation => quotation.ClientId).OfType<string>().Distinct()];
        var clientOf = clientIds.Count == 0
            ? []
            : (await clients.FindManyAsync(clientIds, cancellationToken)).ToDictionary(client => client.Id);
        var agentOf = await AgentNames.ReadAsync(agents, list.Select(quotation => quotation.AgentId), cancellationToken);
        var deliveryOf = await deliveries.ReadAsync(list, cancellationToken);
        return
        [
            .. list.Select(quotation => new QuotationRow(
                quotation,
                QuotationTotals.Of(quotation),
                deliveryOf[quotation.Id],
                quotation.ClientId is null ? null : clientOf.GetValueOrDefault(quotation.ClientId)?.Name,
                agentOf[quotation.AgentId])),
        ];
    }

    public async Task<IReadOnlyList<QuotationRow>> ReadForTicketAsync(string ticketId, CancellationToken cancellationToken) =>
        await ReadAsync(await quotations.ListByTicketAsync(ticketId, cancellationToken), cancellationToken);

    public async Task<QuotationPage> ReadPageAsync(Quotation quotation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return new QuotationPage(
            (await ReadAsync([quotation], cancellationToken))[0],
            await tickets.FindAsync(quotation.TicketId, cancellationToken),
            quotation.BasedOnId is null ? null : await quotations.FindAsync(quotation.BasedOnId, cancellationToken),
            [.. (await actions.ListAsync(cancellationToken)).Where(action => action.IsOffered(default, forQuotation: true))]);
    }
}
