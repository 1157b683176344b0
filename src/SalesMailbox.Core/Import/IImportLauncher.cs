namespace SalesMailbox.Core.Import;

/// <summary>Starts imports in the background. Implemented by each host.</summary>
public interface IImportLauncher
{
    /// <summary>Starts an import and returns immediately, without waiting for other imports.</summary>
    /// <param name="mailboxId">Null for all mailboxes of the connection.</param>
    Task StartAsync(string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default);
}
