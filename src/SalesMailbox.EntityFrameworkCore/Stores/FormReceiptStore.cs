using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.EntityFrameworkCore.Stores;

internal sealed class FormReceiptStore(SalesMailboxDbContext context) : IFormReceiptStore
{
    public Task<FormReceipt?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        context.FormReceipts.FirstOrDefaultAsync(receipt => receipt.Id == id, cancellationToken);

    public Task AddAsync(FormReceipt receipt, CancellationToken cancellationToken = default)
    {
        context.Add(receipt);
        return Task.CompletedTask;
    }

    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var old = await context.FormReceipts.Where(receipt => receipt.At < moment)
            .OrderBy(receipt => receipt.At)
            .Take(1000)
            .ToListAsync(cancellationToken);
        context.RemoveRange(old);
        return old.Count;
    }
}
