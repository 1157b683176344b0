using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class ImportRunStore(SalesMailboxDbContext context) : IImportRunStore
{
    public Task AddAsync(ImportRun run, CancellationToken cancellationToken = default)
    {
        context.Add(run);
        return Task.CompletedTask;
    }

    public async Task UpdateAsync(ImportRun run, CancellationToken cancellationToken = default)
    {
        var entry = context.Entry(run);
        if (entry.State == EntityState.Detached)
        {
            // Progress is kept in memory across many scopes, so it replaces what the row contains.
            var row = await context.ImportRuns.FirstOrDefaultAsync(stored => stored.Id == run.Id, cancellationToken);
            if (row is null)
            {
                return; // the mailbox and its runs were removed
            }

            entry = context.Entry(row);
            entry.CurrentValues.SetValues(run);
        }

        entry.Property(row => row.CancelRequested).IsModified = false;
    }

    public Task<ImportRun?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.ImportRuns.FirstOrDefaultAsync(run => run.Id == id, cancellationToken);

    public Task<bool> IsCancelRequestedAsync(string id, CancellationToken cancellationToken = default) =>
        context.ImportRuns.AnyAsync(run => run.Id == id && run.CancelRequested, cancellationToken);

    public async Task RequestCancelAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(id, cancellationToken) is { } run)
        {
            run.CancelRequested = true;
        }
    }

    public async Task<Page<ImportRun>> ListAsync(string connectionId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = context.ImportRuns.AsNoTracking().Where(run => run.ConnectionId == connectionId);
        if (page.After is { } after)
        {
            rows = rows.Where(run => string.Compare(run.Id, after) < 0);
        }

        return PageKey.ToPage(
            await rows.OrderByDescending(run => run.Id).Take(size + 1).ToListAsync(cancellationToken), size, run => run.Id);
    }

    public async Task<IReadOnlyList<ImportRun>> ListRunningAsync(string? connectionId, CancellationToken cancellationToken = default) =>
        await context.ImportRuns.Where(
            run => run.State == ImportRunState.Running && (connectionId == null || run.ConnectionId == connectionId))
            .OrderBy(run => run.Id).ToListAsync(cancellationToken);

    public async Task<IReadOnlyDictionary<string, ImportRun>> LatestAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default)
    {
        var ids = await context.ImportRuns.Where(run => mailboxIds.Contains(run.MailboxId))
            .GroupBy(run => run.MailboxId).Select(group => group.Max(run => run.Id)!).ToListAsync(cancellationToken);
        return ids.Count == 0
            ? new Dictionary<string, ImportRun>()
            : await context.ImportRuns.AsNoTracking()
                .Where(run => ids.Contains(run.Id))
                .ToDictionaryAsync(run => run.MailboxId, cancellationToken);
    }

    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var old = await context.ImportRuns.Where(run => run.FinishedAt < moment)
            .OrderBy(run => run.Id)
            .Take(1000)
            .ToListAsync(cancellationToken);
        context.RemoveRange(old);
        return old.Count;
    }
}
