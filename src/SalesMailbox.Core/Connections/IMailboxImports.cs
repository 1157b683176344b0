namespace SalesMailbox.Core.Connections;

/// <summary>
/// What mailboxes need to know about their import. Implemented by the import, which depends on mailboxes and not the other way around.
/// </summary>
public interface IMailboxImports
{
    /// <summary>Whether any email of the mailbox was listed at the mail service.</summary>
    Task<bool> HasBegunAsync(string mailboxId, CancellationToken cancellationToken = default);

    /// <summary>Ends the waiting time after failures: the next run is due at once. Stages changes; the caller commits.</summary>
    Task EndBackOffAsync(string mailboxId, CancellationToken cancellationToken = default);
}
