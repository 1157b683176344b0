using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>Stores import runs.</summary>
public interface IImportRunStore
{
    Task AddAsync(ImportRun run, CancellationToken cancellationToken = default);

    /// <summary>Writes the progress; keeps the stored value of <see cref="ImportRun.CancelRequested"/>.</summary>
    Task UpdateAsync(ImportRun run, CancellationToken cancellationToken = default);

    Task<ImportRun?> FindAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Whether a user has requested the run to stop, as stored in the database.</summary>
    Task<bool> IsCancelRequestedAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Requests the run to stop.</summary>
    Task RequestCancelAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>The runs of the connection, newest first.</returns>
    Task<Page<ImportRun>> ListAsync(string connectionId, PageRequest page, CancellationToken cancellationToken = default);

    /// <summary>Lists the runs that have not finished; null for all connections.</summary>
    Task<IReadOnlyList<ImportRun>> ListRunningAsync(string? connectionId, CancellationToken cancellationToken = default);

    /// <returns>The newest run of each mailbox.</returns>
    Task<IReadOnlyDictionary<string, ImportRun>> LatestAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);

    /// <summary>Removes runs that finished before the moment, at most a thousand at a time.</summary>
    /// <returns>How many runs the commit will remove; 0 when none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
