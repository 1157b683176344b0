using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Clients;

/// <summary>
/// Checks whether a client or contact can be removed without leaving tickets, notes or messages that no longer show whose they are.
/// </summary>
public sealed class ClientRemoval(IClientStore clients, IClientTickets tickets, IMessageStore messages)
{
    private static readonly PageRequest One = new(Size: 1);

    /// <summary>Returns an error if the client has tickets, contacts, notes or messages.</summary>
    public async Task<Result> CheckClientAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await tickets.HasAnyAsync(id, cancellationToken))
        {
            return Result.Refused(ClientErrors.HasTickets);
        }

        if ((await clients.ListContactsAsync(id, cancellationToken)).Count > 0)
        {
            return Result.Refused(ClientErrors.HasContacts);
        }

        return (await clients.ListNotesAsync(id, One, cancellationToken)).Items.Count > 0
            || (await messages.ListByClientAsync(id, One, cancellationToken)).Items.Count > 0
            ? Result.Refused(ClientErrors.HasNotes)
            : Result.Success;
    }

    /// <summary>Returns an error if the contact is on a ticket.</summary>
    public async Task<Result> CheckContactAsync(string id, CancellationToken cancellationToken = default) =>
        await tickets.FindNumberAsync(id, cancellationToken) is { } number
            ? Result.Refused(ClientErrors.ContactOnTicket.At("", number))
            : Result.Success;
}
