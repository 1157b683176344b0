using SalesMailbox.Core.MailServices;

namespace SalesMailbox.MailServiceContract;

/// <summary>One mailbox at a mail service, and what happens to it there. Disposing ends the service.</summary>
public interface IMailServiceUnderTest : IAsyncDisposable
{
    IConnectionType Type { get; }

    /// <summary>The mailbox, signed in.</summary>
    MailboxAccess Access { get; }

    /// <summary>A message arrives.</summary>
    /// <param name="place">Inbox or Sent.</param>
    /// <returns>The id it is listed with.</returns>
    Task<string> DeliverAsync(byte[] raw, MailPlaces place, DateTimeOffset receivedAt, CancellationToken cancellationToken);

    /// <summary>A message is deleted at the service.</summary>
    Task DeleteAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>A message is moved out of all places that are imported, and back into the inbox.</summary>
    /// <returns>The id it is listed with from then on; null where messages cannot be moved.</returns>
    Task<string?> MoveAwayAndBackAsync(string providerId, CancellationToken cancellationToken);

    /// <summary>Everything that reading could change: flags, labels, names, times, bytes.</summary>
    Task<string> FingerprintAsync(CancellationToken cancellationToken);

    /// <summary>The cursors handed out so far are too old from now on.</summary>
    /// <returns>False where they never are.</returns>
    Task<bool> ExpireCursorsAsync(CancellationToken cancellationToken);

    /// <summary>The service asks to be left alone for two minutes.</summary>
    /// <returns>False where it has no limits.</returns>
    Task<bool> ThrottleAsync(CancellationToken cancellationToken);

    /// <summary>The sign-in is revoked at the service.</summary>
    /// <returns>False where nobody signs in.</returns>
    Task<bool> EndSignInAsync(CancellationToken cancellationToken);

    /// <summary>The next message is taken, but the answer does not arrive.</summary>
    /// <returns>False where nothing is sent.</returns>
    Task<bool> LoseNextAnswerToSendAsync(CancellationToken cancellationToken);

    /// <summary>The next message is refused.</summary>
    /// <returns>False where nothing is sent.</returns>
    Task<bool> RefuseNextSendAsync(CancellationToken cancellationToken);

    /// <summary>How many messages are in Sent.</summary>
    Task<int> CountSentAsync(CancellationToken cancellationToken);
}
