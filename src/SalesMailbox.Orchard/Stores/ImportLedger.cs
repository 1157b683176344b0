using System.Globalization;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using YesSql.Services;

namespace SalesMailbox.Orchard.Stores;

internal sealed class ImportLedger(YesSqlUnitOfWork work) : IImportLedger
{
    private readonly DocumentSet<ImportItem, ImportItemDocument, ImportItemIndex> _items = new(work, item => item.Id);

    public async Task<IReadOnlySet<string>> FindUnknownAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default)
    {
        var unknown = providerIds.ToHashSet(StringComparer.Ordinal);
        foreach (var chunk in Keys(mailboxId, providerIds))
        {
            unknown.ExceptWith(
                (await _items.Index(index => index.LedgerKey.IsIn(chunk)).ListAsync(cancellationToken)).Select(index => index.ProviderId));
        }

        return unknown;
    }

    public async Task<IReadOnlyList<ImportItem>> FindByProviderIdsAsync(
        string mailboxId, IReadOnlyCollection<string> providerIds, CancellationToken cancellationToken = default)
    {
        var lines = new List<ImportItem>();
        foreach (var chunk in Keys(mailboxId, providerIds))
        {
            lines.AddRange(await _items.ListAsync(_items.Where(index => index.LedgerKey.IsIn(chunk)), cancellationToken));
        }

        return lines;
    }

    public Task AddAsync(IReadOnlyCollection<ImportItem> items, CancellationToken cancellationToken = default)
    {
        foreach (var item in items)
        {
            _items.Add(item);
        }

        return Task.CompletedTask;
    }

    public Task<ImportItem?> FindAsync(string id, CancellationToken cancellationToken = default) => _items.FindAsync(id, cancellationToken);

    public Task UpdateAsync(ImportItem item, CancellationToken cancellationToken = default)
    {
        _items.Update(item);
        return Task.CompletedTask;
    }

    public async Task<IReadOnlyList<ImportItem>> ListDueAsync(
        string mailboxId, DateTimeOffset now, int take, CancellationToken cancellationToken = default)
    {
        var ticks = now.UtcTicks;
        var due = _items.Where(
            index => index.MailboxId == mailboxId && index.State == ImportItemState.Pending && index.NextAttemptTicks <= ticks);
        return await _items.ListAsync(
            due.OrderBy(index => index.DiscoveredTicks).ThenBy(index => index.EntityId).Take(take), cancellationToken);
    }

    public async Task<Page<ImportItem>> ListByStateAsync(
        string mailboxId, ImportItemState state, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = _items.Where(index => index.MailboxId == mailboxId && index.State == state);
        if (page.After is { } after)
        {
            rows = rows.Compared(nameof(ImportItemIndex.EntityId), ">", after);
        }

        return PageKey.ToPage(
            await _items.ListAsync(rows.OrderBy(index => index.EntityId).Take(size + 1), cancellationToken), size, item => item.Id);
    }

    public async Task<ImportItemCounts> CountAsync(string mailboxId, CancellationToken cancellationToken = default) =>
        (await CountAsync([mailboxId], cancellationToken)).GetValueOrDefault(mailboxId) ?? new ImportItemCounts(0, 0, 0, 0, 0);

    public async Task<IReadOnlyDictionary<string, ImportItemCounts>> CountAsync(
        IReadOnlyCollection<string> mailboxIds, CancellationToken cancellationToken = default)
    {
        var counts = new Dictionary<string, ImportItemCounts>();
        var (mailbox, state) = (IndexRows.Column(work.Session, nameof(ImportItemIndex.MailboxId)), IndexRows.Column(
            work.Session, nameof(ImportItemIndex.State)));
        foreach (var mailboxId in mailboxIds.Distinct(StringComparer.Ordinal))
        {
            var sql = $"SELECT {state}, COUNT(*) FROM {IndexRows.Table<ImportItemIndex>(work.Session, SalesMailboxCollection.Name)} WHERE "
                + $"{mailbox} = @mailbox GROUP BY {state}";
            var rows = await IndexRows.QueryAsync(
                work.Session,
                sql,
                reader => ((ImportItemState)Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture), Convert.ToInt32(
                    reader.GetValue(1), CultureInfo.InvariantCulture)),
                cancellationToken,
                ("mailbox", mailboxId));
            if (rows.Count > 0)
            {
                var of = rows.ToDictionary(row => row.Item1, row => row.Item2);
                counts[mailboxId] = new ImportItemCounts(
                    of.GetValueOrDefault(ImportItemState.Pending),
                    of.GetValueOrDefault(ImportItemState.Parked),
                    of.GetValueOrDefault(ImportItemState.Stored),
                    of.GetValueOrDefault(ImportItemState.Ignored),
                    of.GetValueOrDefault(ImportItemState.Gone));
            }
        }

        return counts;
    }

    private static IEnumerable<string[]> Keys(string mailboxId, IReadOnlyCollection<string> providerIds) =>
        providerIds.Distinct(StringComparer.Ordinal).Select(id => MessageIndex.KeyOf(mailboxId, id)).Chunk(200);
}
