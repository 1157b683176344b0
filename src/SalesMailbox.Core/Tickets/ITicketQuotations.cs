namespace SalesMailbox.Core.Tickets;

/// <summary>Whether a ticket has quotations. Quotations implement it: they know tickets, and not the other way round.</summary>
public interface ITicketQuotations
{
    Task<bool> HasAnyAsync(string ticketId, CancellationToken cancellationToken = default);
}
