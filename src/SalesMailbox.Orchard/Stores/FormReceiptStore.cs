using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Stores;

internal sealed class FormReceiptStore(YesSqlUnitOfWork work) : IFormReceiptStore
{
    private readonly DocumentSet<FormReceipt, FormReceiptDocument, FormReceiptIndex> _receipts = new(work, receipt => receipt.Id);

    public Task<FormReceipt?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        _receipts.FindAsync(id, cancellationToken);

    public Task AddAsync(FormReceipt receipt, CancellationToken cancellationToken = default)
    {
        _receipts.Add(receipt);
        return Task.CompletedTask;
    }

    public async Task<int> RemoveOlderAsync(DateTimeOffset moment, CancellationToken cancellationToken = default)
    {
        var ticks = moment.UtcTicks;
        var old = await _receipts.ListAsync(
            _receipts.Where(index => index.AtTicks < ticks).OrderBy(index => index.AtTicks).Take(1000), cancellationToken);
        old.ForEach(_receipts.Remove);
        return old.Count;
    }
}
