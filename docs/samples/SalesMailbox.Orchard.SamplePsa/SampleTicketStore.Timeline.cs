using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Orchard.SamplePsa;

public sealed partial class SampleTicketStore
{
    public async Task<IReadOnlyList<TicketType>> ListTypesAsync(CancellationToken cancellationToken = default) =>
        [.. (await _types.AllAsync(cancellationToken)).OrderBy(type => type.Position)];

    public async Task<IReadOnlyList<TicketStatus>> ListStatusesAsync(CancellationToken cancellationToken = default) =>
        [.. (await _statuses.AllAsync(cancellationToken)).OrderBy(status => status.Position)];

    public Task AddTypeAsync(TicketType type, CancellationToken cancellationToken = default) => _types.AddAsync(type, cancellationToken);

    public Task AddStatusAsync(TicketStatus status, CancellationToken cancellationToken = default) =>
        _statuses.AddAsync(status, cancellationToken);

    public Task UpdateStatusAsync(TicketStatus status, CancellationToken cancellationToken = default) =>
        _statuses.UpdateAsync(status, cancellationToken);

    public Task RemoveStatusAsync(TicketStatus status, CancellationToken cancellationToken = default) =>
        _statuses.RemoveAsync(status, cancellationToken);

    public Task AddEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default) =>
        _entries.AddAsync(entry, cancellationToken);

    public async Task<TimelineEntry?> FindEntryAsync(string ticketId, string messageId, CancellationToken cancellationToken = default) =>
        (await _entries.AllAsync(cancellationToken)).FirstOrDefault(entry => entry.TicketId == ticketId && entry.MessageId == messageId);

    public Task RemoveEntryAsync(TimelineEntry entry, CancellationToken cancellationToken = default) =>
        _entries.RemoveAsync(entry, cancellationToken);

    public async Task<Page<TimelineEntry>> ListEntriesAsync(
        string ticketId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var after = PageKey.ReadMoment(page.After);
        var newestFirst = (await _entries.AllAsync(cancellationToken)).Where(entry => entry.TicketId == ticketId)
            .Where(entry => after is not var (moment, id) || (entry.At, entry.Id).CompareTo((moment, id)) < 0)
            .OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Id, StringComparer.Ordinal);
        var part = PageKey.ToPage([.. newestFirst.Take(size + 1)], size, entry => PageKey.Of(entry.At, entry.Id));
        return part with { Items = [.. part.Items.Reverse()] };
    }
}
