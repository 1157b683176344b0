using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IFormReceiptStore"/> must pass.</summary>
public abstract class FormReceiptStoreContract : StoreContract<IFormReceiptStore>
{
    [Fact]
    public async Task AddAsync_EveryField_ComesBack()
    {
        var receipt = Filled.With(new FormReceipt());
        await WriteAsync(store => store.AddAsync(receipt));

        Assert.Equivalent(receipt, await ReadAsync(store => store.FindAsync(receipt.Id)), strict: true);
        Assert.Null(await ReadAsync(store => store.FindAsync("another")));
    }

    [Fact]
    public async Task AddAsync_SameIdInTwoTransactionsAtOnce_OnlyOneCommits()
    {
        await using var first = Open();
        await using var second = Open();
        await Store(first).AddAsync(new FormReceipt { Id = "f", Result = "first" });
        await Store(second).AddAsync(new FormReceipt { Id = "f", Result = "second" });

        await CommitAsync(first);

        await Assert.ThrowsAsync<DuplicateException>(() => CommitAsync(second));
        Assert.Equal("first", (await ReadAsync(store => store.FindAsync("f")))!.Result);
    }

    [Fact]
    public async Task RemoveOlderAsync_OldAndNew_KeepsTheNew()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new FormReceipt { Id = "old", At = Noon.AddSeconds(-1) });
            await store.AddAsync(new FormReceipt { Id = "new", At = Noon.AddSeconds(1) });
        });

        await WriteAsync(async store => Assert.Equal(1, await store.RemoveOlderAsync(Noon)));

        Assert.Null(await ReadAsync(store => store.FindAsync("old")));
        Assert.NotNull(await ReadAsync(store => store.FindAsync("new")));
        Assert.Equal(0, await ReadAsync(store => store.RemoveOlderAsync(Noon)));
    }
}
