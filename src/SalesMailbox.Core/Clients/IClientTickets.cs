namespace SalesMailbox.Core.Clients;

/// <summary>What clients have to do with tickets. The tickets implement it: they know clients, and not the other way round.</summary>
public interface IClientTickets
{
    /// <summary>Whether the client has a ticket, open or closed.</summary>
    Task<bool> HasAnyAsync(string clientId, CancellationToken cancellationToken = default);

    /// <returns>The number of a ticket that the contact is on; null where there is none.</returns>
    Task<long?> FindNumberAsync(string contactId, CancellationToken cancellationToken = default);

    /// <summary>Copies the contact's address to the tickets that the contact is on. Stages changes; the caller commits.</summary>
    Task UpdateAddressAsync(Contact contact, CancellationToken cancellationToken = default);
}
