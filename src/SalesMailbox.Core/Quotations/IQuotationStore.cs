using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

public interface IQuotationStore
{
    Task<Quotation?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Adds it. The commit gives it the tenant's next number: counted without gaps, and without one commit failing for another's number.</summary>
    Task AddAsync(Quotation quotation, CancellationToken cancellationToken = default);

    Task UpdateAsync(Quotation quotation, CancellationToken cancellationToken = default);

    Task RemoveAsync(Quotation quotation, CancellationToken cancellationToken = default);

    /// <returns>All of the ticket, the newest first.</returns>
    Task<IReadOnlyList<Quotation>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Newest first, then by id.</summary>
    Task<Page<Quotation>> ListAsync(QuotationQuery query, PageRequest page, CancellationToken cancellationToken = default);
}

/// <param name="Text">A number, or words that all occur in the title.</param>
public sealed record QuotationQuery(QuotationState? State = null, string? AgentId = null, string? ClientId = null, string? Text = null);
