namespace SalesMailbox.Core.Clients;

/// <summary>
/// What clients need to know about tickets. Implemented by the ticket area, which depends on clients and not the other way around.
/// </summary>
public interface IClientTickets
{
    /// <summary>Whether the client has a ticket, open or closed.</summary>
    Task<bool> HasAnyAsync(string clientId, CancellationToken cancellationToken = default);

    /// <returns>The number of a ticket that has the contact; null if there is none.</returns>
    Task<long?> FindNumberAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary>Copies the contact's address to the contact's tickets. Stages changes; the caller commits.</summary>
    Task UpdateAddressAsync(Contact contact, CancellationToken cancellationToken = default);
}
