using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Import;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class ImportStateStore(SalesMailboxDbContext context) : IImportStateStore
{
    public Task<ImportState?> FindAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        context.ImportStates.FirstOrDefaultAsync(state => state.MailboxId == mailboxId, cancellationToken);

    public async Task<IReadOnlyList<ImportState>> ListAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default) =>
        await context.ImportStates.Where(state => mailboxIds.Contains(state.MailboxId)).ToListAsync(cancellationToken);

    public Task AddAsync(ImportState state, CancellationToken cancellationToken = default)
    {
        context.Add(state);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(ImportState state, CancellationToken cancellationToken = default)
    {
        // Written even if nothing else changed, because the update compares the fence.
        context.Tracked(state).Property(row => row.LeaseUntil).IsModified = true;
        return Task.CompletedTask;
    }
}
