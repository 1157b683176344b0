namespace SalesMailbox.Core.Tickets;

/// <summary>Whether a ticket has quotations. Implemented by quotations, which depend on tickets and not the other way around.</summary>
public interface ITicketQuotations
{
    Task<bool> HasAnyAsync(string ticketId, CancellationToken cancellationToken = default);
}
