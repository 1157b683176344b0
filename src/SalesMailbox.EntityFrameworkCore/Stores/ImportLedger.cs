using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class ImportLedger(SalesMailboxDbContext context) : IImportLedger
{
    public async Task<IReadOnlySet<string>> FindUnknownAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default)
    {
        var unknown = providerIds.ToHashSet(StringComparer.Ordinal);
        foreach (var chunk in providerIds.Chunk(500))
        {
            var known = await context.ImportItems.Where(item => item.MailboxId == mailboxId && chunk.Contains(item.ProviderId))
                .Select(item => item.ProviderId).ToListAsync(cancellationToken);
            unknown.ExceptWith(known);
        }

        return unknown;
    }

    public async Task<IReadOnlyList<ImportItem>> FindByProviderIdsAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default)
    {
        var lines = new List<ImportItem>();
        foreach (var chunk in providerIds.Chunk(500))
        {
            lines.AddRange(await context.ImportItems.Where(item => item.MailboxId == mailboxId && chunk.Contains(item.ProviderId))
                .ToListAsync(cancellationToken));
        }

        return lines;
    }

    public Task AddAsync(IReadOnlyCollection<ImportItem> items, CancellationToken cancellationToken = default)
    {
        context.AddRange(items);
        return Task.CompletedTask;
    }

    public Task<ImportItem?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.ImportItems.FirstOrDefaultAsync(item => item.Id == id, cancellationToken);

    public Task UpdateAsync(ImportItem item, CancellationToken cancellationToken = default)
    {
        context.Tracked(item);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<ImportItem>> ListDueAsync(
        string mailboxId, DateTimeOffset now, int take, CancellationToken cancellationToken = default) =>
        await context.ImportItems
            .Where(item => item.MailboxId == mailboxId && item.State == ImportItemState.Pending && item.NextAttemptAt <= now)
            .OrderBy(item => item.DiscoveredAt).ThenBy(item => item.Id).Take(take).ToListAsync(cancellationToken);

    public async Task<Page<ImportItem>> ListByStateAsync(
        string mailboxId, ImportItemState state, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = context.ImportItems.Where(item => item.MailboxId == mailboxId && item.State == state);
        if (page.After is { } after)
        {
            rows = rows.Where(item => string.Compare(item.Id, after) > 0);
        }

        return PageKey.ToPage(await rows.OrderBy(item => item.Id).Take(size + 1).ToListAsync(cancellationToken), size, item => item.Id);
    }

    public async Task<ImportItemCounts> CountAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        (await CountAsync([mailboxId], cancellationToken)).GetValueOrDefault(mailboxId) ?? new ImportItemCounts(0, 0, 0, 0, 0);

    public async Task<IReadOnlyDictionary<string, ImportItemCounts>> CountAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default)
    {
        var rows = await context.ImportItems.Where(item => mailboxIds.Contains(item.MailboxId))
            .GroupBy(item => new { item.MailboxId, item.State })
            .Select(group => new { group.Key.MailboxId, group.Key.State, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.MailboxId).ToDictionary(group => group.Key, group =>
        {
            int Of(ImportItemState state) => group.Where(row => row.State == state).Sum(row => row.Count);
            return new ImportItemCounts(
                Of(ImportItemState.Pending),
                Of(ImportItemState.Parked),
                Of(ImportItemState.Stored),
                Of(ImportItemState.Ignored),
                Of(ImportItemState.Gone));
        });
    }
}
