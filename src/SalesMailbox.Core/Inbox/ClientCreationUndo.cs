using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// Removes the client and the contact that "Add new opportunity" created from a sender when the action is undone, unless they were changed
/// or are in use. Commits each removal separately, because each check needs committed data.
/// </summary>
internal sealed class ClientCreationUndo(
    IClientStore clients,
    ClientRemoval removal,
    ClientFinder finder,
    IMessageStore messages,
    IUnitOfWork work,
    ITenant tenant,
    ILogger<ClientCreationUndo> logger)
{
    internal async Task RemoveAsync(UndoableAction action, string messageId, UndoRemainder taken, CancellationToken cancellationToken)
    {
        try
        {
            var isRemoved = false;
            foreach (var id in taken.ContactIds)
            {
                isRemoved |= await RemoveContactAsync(action, id, cancellationToken);
            }

            isRemoved |= taken.ClientId is { } clientId && await RemoveClientAsync(action, clientId, cancellationToken);
            if (isRemoved && await messages.FindAsync(messageId, cancellationToken) is { } message && message.Place.IsInMyInbox())
            {
                var sender = await finder.FindForSenderAsync(SendingParty.Of(message).Address, cancellationToken);
                (message.ClientId, message.ContactId) = (sender.Client?.Id, sender.Contact?.Id);
                await messages.UpdateAsync(message, cancellationToken);
                await work.CommitAsync(cancellationToken);
            }
        }
        catch (ConcurrencyException exception)
        {
            // Another user is changing one of them at the moment, so it is in use and stays.
            logger.CreationKept(exception, tenant.Name, messageId);
        }
    }

    private async Task<bool> RemoveContactAsync(UndoableAction action, string id, CancellationToken cancellationToken)
    {
        if (await clients.FindContactAsync(id, cancellationToken) is not { } contact || !IsMade(action, contact.CreatedAt, contact.Version)
            || !(await removal.CheckContactAsync(id, cancellationToken)).Succeeded)
        {
            return false;
        }

        await clients.RemoveContactAsync(contact, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<bool> RemoveClientAsync(UndoableAction action, string id, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(id, cancellationToken) is not { } client || !IsMade(action, client.CreatedAt, client.Version)
            || !(await removal.CheckClientAsync(id, cancellationToken)).Succeeded)
        {
            return false;
        }

        await clients.RemoveAsync(client, cancellationToken);
        await work.CommitAsync(cancellationToken);
        return true;
    }

    // A client or contact that was selected on the form is older; one that was edited has a higher version.
    private static bool IsMade(UndoableAction action, DateTimeOffset createdAt, long version) => version == 0 && action.Spans(createdAt);
}
