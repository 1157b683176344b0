using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed partial class TicketStore
{
    private readonly DocumentSet<TimelineEntry, TimelineEntryDocument, TimelineEntryIndex> _entries = new(work, entry => entry.Id);

    public Task AddEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default)
    {
        _entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task<TimelineEntry?> FindEntryAsync(string ticketId, string messageId, CancellationToken cancellationToken = default)
    {
        var key = TimelineEntryIndex.KeyOf(ticketId, messageId);
        return _entries.FirstAsync(_entries.Where(index => index.MailKey == key), cancellationToken);
    }

    public Task RemoveEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default)
    {
        _entries.Remove(entry);
        return Task.CompletedTask;
    }

    public async Task<Page<TimelineEntry>> ListEntriesAsync(
        string ticketId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = _entries.Where(index => index.TicketId == ticketId).OlderThan(nameof(TimelineEntryIndex.AtTicks), page.After);
        var list = await _entries.ListAsync(
            rows.OrderByDescending(index => index.AtTicks).ThenByDescending(index => index.EntityId).Take(size + 1), cancellationToken);
        var newest = PageKey.ToPage(list, size, entry => PageKey.Of(entry.At, entry.Id));
        return newest with { Items = [.. newest.Items.Reverse()] };
    }
}
