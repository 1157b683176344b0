using SalesMailbox.Core.Import;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IImportRunStore"/> must pass.</summary>
public abstract class ImportRunStoreContract : StoreContract<IImportRunStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var run = Filled.With(new ImportRun());
        await WriteAsync(store => store.AddAsync(run));
        Assert.Equivalent(run, await ReadAsync(store => store.FindAsync(run.Id)), strict: true);
    }

    [Fact]
    public async Task UpdateAsync_CancelRequestedMeanwhile_KeepsTheRequest()
    {
        var run = new ImportRun { ConnectionId = "c" };
        await WriteAsync(store => store.AddAsync(run));
        await WriteAsync(store => store.RequestCancelAsync(run.Id));
        run.Done = 5;
        await WriteAsync(store => store.UpdateAsync(run));
        Assert.True(await ReadAsync(store => store.IsCancelRequestedAsync(run.Id)));
        Assert.Equal(5, (await ReadAsync(store => store.FindAsync(run.Id)))!.Done);
    }

    [Fact]
    public async Task ListRunningAsync_OneFinished_ReturnsTheOther()
    {
        var running = new ImportRun { ConnectionId = "c", MailboxId = "m", StartedAt = Noon };
        var finished = new ImportRun { ConnectionId = "c", MailboxId = "n", State = ImportRunState.Succeeded, FinishedAt = Noon };
        await WriteAsync(async store =>
        {
            await store.AddAsync(running);
            await store.AddAsync(finished);
        });
        Assert.Equal(running.Id, Assert.Single(await ReadAsync(store => store.ListRunningAsync("c"))).Id);
        Assert.Equal(2, (await ReadAsync(store => store.LatestAsync(["m", "n", "o"]))).Count);
        Assert.Equal(2, (await Pages.AllAsync(page => ReadAsync(store => store.ListAsync("c", page)), 1)).Count);

        await WriteAsync(store => store.RemoveOlderAsync(Noon.AddSeconds(1)));
        Assert.Null(await ReadAsync(store => store.FindAsync(finished.Id)));
        Assert.NotNull(await ReadAsync(store => store.FindAsync(running.Id)));
    }
}
