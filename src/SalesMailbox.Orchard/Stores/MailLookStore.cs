using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class MailLookStore(YesSqlUnitOfWork work) : IMailLookStore
{
    private readonly DocumentSet<MailLook, MailLookDocument, MailLookIndex> _looks = new(work, look => look.Id);

    public async Task<bool> IsKnownAsync(MailLook look, CancellationToken cancellationToken = default)
    {
        var key = MailLookIndex.KeyOf(look);
        return await _looks.Index(index => index.LookKey == key).CountAsync(cancellationToken) > 0;
    }

    public Task AddAsync(MailLook look, CancellationToken cancellationToken = default)
    {
        _looks.Add(look);
        return Task.CompletedTask;
    }

    public async Task<Page<MailLook>> ListAsync(string ownerId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = _looks.Where(index => index.OwnerId == ownerId);
        if (page.After is { } after)
        {
            rows = rows.Compared(nameof(MailLookIndex.EntityId), "<", after);
        }

        return PageKey.ToPage(
            await _looks.ListAsync(rows.OrderByDescending(index => index.EntityId).Take(size + 1), cancellationToken),
            size,
            look => look.Id);
    }

    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var ticks = moment.UtcTicks;
        var old = await _looks.ListAsync(
            _looks.Where(index => index.AtTicks < ticks).OrderBy(index => index.AtTicks).Take(1000), cancellationToken);
        old.ForEach(_looks.Remove);
        return old.Count;
    }
}
