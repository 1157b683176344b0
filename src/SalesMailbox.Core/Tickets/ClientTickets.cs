using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Tickets;

/// <inheritdoc/>
internal sealed class ClientTickets(ITicketStore tickets) : IClientTickets
{
    public async Task<bool> HasAnyAsync(string clientId, CancellationToken cancellationToken = default) =>
        (await tickets.ListAsync(new TicketQuery(ClientId: clientId), new PageRequest(Size: 1), cancellationToken)).Items.Count > 0;

    public async Task<long?> FindNumberAsync(string contactId, CancellationToken cancellationToken = default) =>
        await tickets.ListByContactAsync(contactId, cancellationToken) is [var first, ..] ? first.Number : null;

    public async Task UpdateAddressAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        foreach (var ticket in await tickets.ListByContactAsync(contact.Id, cancellationToken))
        {
            foreach (var row in ticket.Contacts.Where(row => row.ContactId == contact.Id))
            {
                row.Address = contact.NormalizedEmail;
                row.Domain = contact.Domain;
            }

            await tickets.UpdateAsync(ticket, cancellationToken);
        }
    }
}
