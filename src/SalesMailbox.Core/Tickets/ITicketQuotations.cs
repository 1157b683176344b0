namespace SalesMailbox.Core.Tickets;

/// <summary>Whether a ticket has quotations. Quotations implements it, because quotations know tickets and not the other way round.</summary>
public interface ITicketQuotations
{
    Task<bool> HasAnyAsync(string ticketId, CancellationToken cancellationToken = default);
}
