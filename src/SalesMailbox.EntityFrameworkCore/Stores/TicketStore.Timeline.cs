using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed partial class TicketStore
{
    public Task AddEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default)
    {
        context.Add(entry);
        return Task.CompletedTask;
    }

    public Task<TimelineEntry?> FindEntryAsync(string ticketId, string messageId, CancellationToken cancellationToken = default) =>
        context.TimelineEntries.FirstOrDefaultAsync(
            entry => entry.TicketId == ticketId && entry.MessageId == messageId && entry.Kind == TimelineKind.Email, cancellationToken);

    public Task RemoveEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default)
    {
        context.Remove(entry);
        return Task.CompletedTask;
    }

    public async Task<Page<TimelineEntry>> ListEntriesAsync(
        string ticketId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = context.TimelineEntries.Where(entry => entry.TicketId == ticketId);
        if (PageKey.ReadMoment(page.After) is var (moment, id))
        {
            rows = rows.Where(entry => entry.At < moment || (entry.At == moment && string.Compare(entry.Id, id) < 0));
        }

        var list = await rows.OrderByDescending(entry => entry.At)
            .ThenByDescending(entry => entry.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        var newest = PageKey.ToPage(list, size, entry => PageKey.Of(entry.At, entry.Id));
        return newest with { Items = [.. newest.Items.Reverse()] };
    }
}
