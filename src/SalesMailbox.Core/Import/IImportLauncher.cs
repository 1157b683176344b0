namespace SalesMailbox.Core.Import;

/// <summary>Starts imports in the background. Implemented by each host.</summary>
public interface IImportLauncher
{
    /// <summary>Starts an import of all mailboxes of the connection and returns at once.</summary>
    Task StartAsync(string connectionId, ImportTrigger trigger, CancellationToken cancellationToken = default);
}
