using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

public interface IImportRunStore
{
    Task AddAsync(ImportRun run, CancellationToken cancellationToken = default);

    /// <summary>Writes progress; leaves <see cref="ImportRun.CancelRequested"/> as the database has it.</summary>
    Task UpdateAsync(ImportRun run, CancellationToken cancellationToken = default);

    Task<ImportRun?> FindAsync(string id, CancellationToken cancellationToken = default);

    Task<bool> IsCancelRequestedAsync(string id, CancellationToken cancellationToken = default);

    Task RequestCancelAsync(string id, CancellationToken cancellationToken = default);

    /// <returns>The connection's runs, newest first.</returns>
    Task<Page<ImportRun>> ListAsync(string connectionId, PageRequest page, CancellationToken cancellationToken = default);

    Task<IReadOnlyList<ImportRun>> ListRunningAsync(string? connectionId, CancellationToken cancellationToken = default);

    /// <returns>The newest run of each of the mailboxes.</returns>
    Task<IReadOnlyDictionary<string, ImportRun>> LatestAsync(IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default);

    /// <summary>Forgets runs that finished before the moment, a thousand at a time.</summary>
    /// <returns>How many the commit will remove; 0 when none is left.</returns>
    Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default);
}
