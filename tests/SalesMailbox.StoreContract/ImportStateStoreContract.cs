using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IImportStateStore"/> must pass.</summary>
public abstract class ImportStateStoreContract : StoreContract<IImportStateStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var state = Filled.With(new ImportState());
        await WriteAsync(store => store.AddAsync(state));
        Assert.Equivalent(state, await ReadAsync(store => store.FindAsync(state.MailboxId)), strict: true);
    }

    [Fact]
    public async Task AddAsync_SecondOfTheMailbox_ThrowsDuplicate()
    {
        await WriteAsync(store => store.AddAsync(new ImportState { MailboxId = "m" }));
        await Assert.ThrowsAsync<DuplicateException>(() => WriteAsync(store => store.AddAsync(new ImportState { MailboxId = "m" })));
    }

    [Fact]
    public async Task UpdateAsync_LeaseTakenMeanwhile_DropsTheWholeTransaction()
    {
        await WriteAsync(store => store.AddAsync(new ImportState { MailboxId = "m" }));
        await using var worker = Open();
        var state = (await Store(worker).FindAsync("m"))!;
        var message = new MailMessage { MailboxId = "m", ProviderId = "1" };
        await worker.Services.GetRequiredService<IMessageStore>().AddAsync(message);
        await TakeLeaseAsync();

        await Store(worker).UpdateAsync(state); // unchanged; only the check matters
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(worker));
        await WriteAsync<IMessageStore>(async messages => Assert.Null(await messages.FindAsync(message.Id)));
    }

    [Fact]
    public async Task UpdateAsync_TwoTakeTheLease_OneGetsIt()
    {
        await WriteAsync(store => store.AddAsync(new ImportState { MailboxId = "m" }));
        await using var late = Open();
        var state = (await Store(late).FindAsync("m"))!;
        await TakeLeaseAsync();
        state.Fence++;
        await Store(late).UpdateAsync(state);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(late));
        Assert.Equal(1, (await ReadAsync(store => store.FindAsync("m")))!.Fence);
    }

    private Task TakeLeaseAsync() => WriteAsync(async store =>
    {
        var state = (await store.FindAsync("m"))!;
        state.Fence++;
        await store.UpdateAsync(state);
    });
}
