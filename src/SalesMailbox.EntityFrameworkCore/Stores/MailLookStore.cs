using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class MailLookStore(SalesMailboxDbContext context) : IMailLookStore
{
    public Task<bool> IsKnownAsync(MailLook look, CancellationToken cancellationToken = default) => context.MailLooks.AnyAsync(
        row => row.OwnerId == look.OwnerId && row.Day == look.Day && row.ReaderId == look.ReaderId && row.MessageId == look.MessageId,
        cancellationToken);

    public Task AddAsync(MailLook look, CancellationToken cancellationToken = default)
    {
        context.Add(look);
        return Task.CompletedTask;
    }

    public async Task<Page<MailLook>> ListAsync(string ownerId, PageRequest page, CancellationToken cancellationToken = default)
    {
        var size = PageKey.Size(page);
        var rows = context.MailLooks.AsNoTracking().Where(look => look.OwnerId == ownerId);
        if (page.After is { } after)
        {
            rows = rows.Where(look => string.Compare(look.Id, after) < 0);
        }

        return PageKey.ToPage(
            await rows.OrderByDescending(look => look.Id).Take(size + 1).ToListAsync(cancellationToken), size, look => look.Id);
    }

    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var old = await context.MailLooks.Where(look => look.At < moment)
            .OrderBy(look => look.At)
            .Take(1000)
            .ToListAsync(cancellationToken);
        context.RemoveRange(old);
        return old.Count;
    }
}
