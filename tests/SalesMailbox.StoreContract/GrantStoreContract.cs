using SalesMailbox.Core.Connections;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IGrantStore"/> must pass.</summary>
public abstract class GrantStoreContract : StoreContract<IGrantStore>
{
    [Fact]
    public async Task SaveAsync_SecondGrantOfTheSubject_ReplacesTheFirst()
    {
        await WriteAsync(store => store.SaveAsync(new Grant { SubjectId = "m", Account = "old" }));
        var grant = Filled.With(new Grant(), row => row.SubjectId = "m");
        await WriteAsync(store => store.SaveAsync(grant));
        Assert.Equivalent(grant, await ReadAsync(store => store.FindAsync("m")), strict: true);
        Assert.Single(await ReadAsync(store => store.ListAsync(["m", "other"])));
    }

    [Fact]
    public async Task RemoveAsync_Committed_IsGone()
    {
        await WriteAsync(store => store.SaveAsync(new Grant { SubjectId = "m" }));
        await WriteAsync(store => store.RemoveAsync("m"));
        Assert.Null(await ReadAsync(store => store.FindAsync("m")));
    }
}
