namespace SalesMailbox.Core.Connections;

/// <summary>What mailboxes have to do with their import. The import implements it: it knows mailboxes, and not the other way round.</summary>
public interface IMailboxImports
{
    /// <summary>Whether email of the mailbox was listed at the mail service.</summary>
    Task<bool> HasBegunAsync(string mailboxId, CancellationToken cancellationToken = default);

    /// <summary>Ends the waiting after failures: the next run is due at once. Stages changes; the caller commits.</summary>
    Task EndBackOffAsync(string mailboxId, CancellationToken cancellationToken = default);
}
