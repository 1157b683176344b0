using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Inbox;

/// <summary>
/// The client and the contact that "Add new opportunity" made of a sender go when it is undone, unless they were changed or somebody put anything else under
/// them since. Commits itself, one by one: each is a check of what is committed, then a removal.
/// </summary>
public sealed class ClientCreationUndo(
    IClientStore clients,
    ClientRemoval removal,
    ClientFinder finder,
    IMessageStore messages,
    IUnitOfWork work,
    ITenant tenant,
    ILogger<ClientCreationUndo> logger)
{
    internal async Task RemoveAsync(UndoableAction action, string messageId, TakenBack taken, CancellationToken cancellationToken)
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
            // Somebody is at work on one of them at this moment: then it has a use, and stays.
            logger.LogInformation(exception, "Tenant {Tenant}: what was made with message {MessageId} is in use and stays.", tenant.Name, messageId);
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

    // One that somebody chose on the form was there before; one that was edited has a version behind its first.
    private static bool IsMade(UndoableAction action, DateTimeOffset createdAt, long version) => version == 0 && action.Spans(createdAt);
}
