using SalesMailbox.Core.MailServices;

namespace SalesMailbox.MailServiceContract;

/// <summary>A mailbox at a mail service, and the changes to make there. Disposing of it ends the service.</summary>
public interface IMailServiceUnderTest : IAsyncDisposable
{
    IConnectionType Type { get; }

    /// <summary>The signed-in mailbox.</summary>
    MailboxAccess Access { get; }

    /// <summary>Delivers a message.</summary>
    /// <param name="place">Inbox or Sent.</param>
    /// <returns>The id under which it is listed.</returns>
    Task<string> DeliverAsync(byte[] raw, MailPlaces place, DateTimeOffset receivedAt, CancellationToken cancellationToken);

    /// <summary>Deletes a message at the service.</summary>
    Task DeleteAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>Moves a message out of all imported places, and back to the inbox.</summary>
    /// <returns>The id under which it is then listed; null if messages can't be moved.</returns>
    Task<string?> MoveAwayAndBackAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>Returns everything that reading could change: flags, labels, names, times, bytes.</summary>
    Task<string> FingerprintAsync(CancellationToken cancellationToken);

    /// <summary>Makes all existing cursors too old.</summary>
    /// <returns>False if cursors don't expire.</returns>
    Task<bool> ExpireCursorsAsync(CancellationToken cancellationToken);

    /// <summary>Makes the service refuse calls for two minutes.</summary>
    /// <returns>False if it has no limits.</returns>
    Task<bool> ThrottleAsync(CancellationToken cancellationToken);

    /// <summary>Revokes the sign-in at the service.</summary>
    /// <returns>False if there is no sign-in.</returns>
    Task<bool> EndSignInAsync(CancellationToken cancellationToken);

    /// <summary>Makes the service accept the next message without an answer.</summary>
    /// <returns>False if the service doesn't send.</returns>
    Task<bool> LoseNextAnswerToSendAsync(CancellationToken cancellationToken);

    /// <summary>Makes the service refuse the next message.</summary>
    /// <returns>False if the service doesn't send.</returns>
    Task<bool> RefuseNextSendAsync(CancellationToken cancellationToken);

    /// <summary>Returns the number of messages in Sent.</summary>
    Task<int> CountSentAsync(CancellationToken cancellationToken);
}
