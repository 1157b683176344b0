using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Quotations;

/// <summary>Stores quotations.</summary>
public interface IQuotationStore
{
    Task<Quotation?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds a quotation. The commit assigns the tenant's next number, without gaps, and without making parallel commits fail.
    /// </summary>
    Task AddAsync(Quotation quotation, CancellationToken cancellationToken = default);

    Task UpdateAsync(Quotation quotation, CancellationToken cancellationToken = default);

    Task RemoveAsync(Quotation quotation, CancellationToken cancellationToken = default);

    /// <returns>All quotations of the ticket, newest first.</returns>
    Task<IReadOnlyList<Quotation>> ListByTicketAsync(string ticketId, CancellationToken cancellationToken = default);

    /// <summary>Lists quotations, newest first, then by id.</summary>
    Task<Page<Quotation>> ListAsync(QuotationQuery query, PageRequest page, CancellationToken cancellationToken = default);
}

/// <param name="Text">A number, or words that must all occur in the title.</param>
public sealed record QuotationQuery(QuotationState? State = null, string? AgentId = null, string? ClientId = null, string? Text = null);
