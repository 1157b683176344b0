using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ImportRunStore : IImportRunStore
{
    private readonly DocumentSet<ImportRun, ImportRunDocument, ImportRunIndex> _runs;
    private readonly HashSet<string> _cancelled = [];

    public ImportRunStore(YesSqlUnitOfWork work) => _runs = new(work, run => run.Id, KeepCancelRequestAsync);

    public Task AddAsync(ImportRun run, CancellationToken cancellationToken = default)
    {
        _runs.Add(run);
        return Task.CompletedTask;
    }

    public async Task UpdateAsync(ImportRun run, CancellationToken cancellationToken = default)
    {
        // Progress is kept in memory across many scopes, so it replaces what the document contains.
        if (!_runs.Update(run) && await FindAsync(run.Id, cancellationToken) is { } stored)
        {
            Copy(run, stored);
            _runs.Update(stored);
        }
    }

    public Task<ImportRun?> FindAsync(string id, CancellationToken cancellationToken = default) => _runs.FindAsync(id, cancellationToken);

    public async Task<bool> IsCancelRequestedAsync(string id, CancellationToken cancellationToken = default) =>
        await _runs.Index(index => index.EntityId == id && index.CancelRequested).CountAsync(cancellationToken) > 0;

    public async Task RequestCancelAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is { } run)
        {
            _cancelled.Add(id);
            _runs.Update(run);
        }
    }

    public async Task<Page<ImportRun>> ListAsync(string connectionId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = _runs.Where(index => index.ConnectionId == connectionId);
        if (page.After is { } after)
        {
            rows = rows.Compared(nameof(ImportRunIndex.EntityId), "<", after);
        }

        return PageKey.ToPage(
            await _runs.ListAsync(rows.OrderByDescending(index => index.EntityId).Take(size + 1), cancellationToken), size, run => run.Id);
    }

    public async Task<IReadOnlyList<ImportRun>> ListRunningAsync(string? connectionId, CancellationToken cancellationToken = default)
    {
        var running = _runs.Where(index => index.State == ImportRunState.Running);
        running = connectionId is null ? running : running.Only(index => index.ConnectionId == connectionId);
        return await _runs.ListAsync(running.OrderBy(index => index.EntityId), cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, ImportRun>> LatestAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default)
    {
        var latest = new Dictionary<string, ImportRun>();
        foreach (var mailboxId in mailboxIds.Distinct(StringComparer.Ordinal))
        {
            if (await _runs.FirstAsync(
                _runs.Where(index => index.MailboxId == mailboxId).OrderByDescending(index => index.EntityId),
                cancellationToken) is { } run)
            {
                latest[mailboxId] = run;
            }
        }

        return latest;
    }

    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var ticks = moment.UtcTicks;
        var old = _runs.Where(index => index.FinishedTicks > 0 && index.FinishedTicks < ticks).OrderBy(index => index.EntityId);
        var runs = await _runs.ListAsync(old.Take(1000), cancellationToken);
        runs.ForEach(_runs.Remove);
        return runs.Count;
    }

    /// <summary>
    /// Keeps a request to cancel the run that was stored while its progress was only in memory. With the row locked, the database has the
    /// current value.
    /// </summary>
    private async Task KeepCancelRequestAsync(ImportRun run, CancellationToken cancellationToken) =>
        run.CancelRequested = _cancelled.Contains(run.Id) || await IsCancelRequestedAsync(run.Id, cancellationToken);

    private static void Copy(ImportRun from, ImportRun to)
    {
        foreach (var property in typeof(ImportRun).GetProperties().Where(property => property is { CanRead: true, CanWrite: true }))
        {
            property.SetValue(to, property.GetValue(from));
        }
    }
}
