using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>Stores import runs.</summary>
public interface IImportRunStore
{
    Task AddAsync(ImportRun run, CancellationToken cancellationToken = default);

    /// <summary>Writes the progress; keeps the stored value of <see cref="ImportRun.CancelRequested"/>.</summary>
    Task UpdateAsync(ImportRun run, CancellationToken cancellationToken = default);

    Task<ImportRun?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<bool> IsCancelRequestedAsync(string id, CancellationToken cancellationToken = default);

    Task RequestCancelAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>The runs of the connection, newest first.</returns>
    Task<Page<ImportRun>> ListAsync(string connectionId, PageRequest page, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ImportRun>> ListRunningAsync(string? connectionId, CancellationToken cancellationToken = default);

    /// <returns>The newest run of each mailbox.</returns>
    Task<IReadOnlyDictionary<string, ImportRun>> LatestAsync(IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);

    /// <summary>Removes runs that finished before the moment, at most a thousand at a time.</summary>
    /// <returns>How many runs the commit will remove; 0 when none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
