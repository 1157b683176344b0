using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IConnectionStore"/> must pass.</summary>
public abstract class ConnectionStoreContract : StoreContract<IConnectionStore>
{
    [Fact]
    public async Task FindAsync_EveryPropertySet_ReturnsThemAll()
    {
        var connection = Filled.With(new SalesConnection());
        await WriteAsync(store => store.AddAsync(connection));
        Assert.Equivalent(connection, await ReadAsync(store => store.FindAsync(connection.Id)), strict: true);
    }

    [Fact]
    public async Task ListAsync_SeveralConnections_AreByName()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new SalesConnection { Name = "Beta" });
            await store.AddAsync(new SalesConnection { Name = "Alpha" });
        });
        Assert.Equal(["Alpha", "Beta"], (await ReadAsync(store => store.ListAsync())).Select(connection => connection.Name));
    }

    [Fact]
    public async Task UpdateAsync_ChangedMeanwhile_ThrowsAndWritesNothing()
    {
        var id = Ids.New();
        await WriteAsync(store => store.AddAsync(new SalesConnection { Id = id, Name = "first" }));
        await using var late = Open();
        var stale = (await Store(late).FindAsync(id))!;
        await WriteAsync(async store => await RenameAsync(store, (await store.FindAsync(id))!, "second"));

        await RenameAsync(Store(late), stale, "third");
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(late));
        Assert.Equal("second", (await ReadAsync(store => store.FindAsync(id)))!.Name);
    }

    [Fact]
    public async Task UpdateAsync_EachCommit_CountsTheVersionUp()
    {
        var id = Ids.New();
        await WriteAsync(store => store.AddAsync(new SalesConnection { Id = id }));
        await WriteAsync(async store => await RenameAsync(store, (await store.FindAsync(id))!, "a"));
        await WriteAsync(async store => await RenameAsync(store, (await store.FindAsync(id))!, "b"));
        Assert.Equal(2, (await ReadAsync(store => store.FindAsync(id)))!.Version);
    }

    [Fact]
    public async Task RemoveAsync_Committed_IsGone()
    {
        var id = Ids.New();
        await WriteAsync(store => store.AddAsync(new SalesConnection { Id = id }));
        await WriteAsync(async store => await store.RemoveAsync((await store.FindAsync(id))!));
        Assert.Null(await ReadAsync(store => store.FindAsync(id)));
    }

    [Fact]
    public async Task AddAsync_WithoutCommit_WritesNothing()
    {
        var connection = new SalesConnection();
        await using (var scope = Open())
        {
            await Store(scope).AddAsync(connection);
        }

        Assert.Null(await ReadAsync(store => store.FindAsync(connection.Id)));
    }

    private static Task RenameAsync(IConnectionStore store, SalesConnection connection, string name)
    {
        connection.Name = name;
        return store.UpdateAsync(connection);
    }
}
