using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Quotations;

/// <inheritdoc/>
internal sealed class TicketQuotations(IQuotationStore quotations) : ITicketQuotations
{
    public async Task<bool> HasAnyAsync(string ticketId, CancellationToken cancellationToken = default) =>
        (await quotations.ListByTicketAsync(ticketId, cancellationToken)).Count > 0;
}
