using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="ISignInAttemptStore"/> must pass.</summary>
public abstract class SignInAttemptStoreContract : StoreContract<ISignInAttemptStore>
{
    [Fact]
    public async Task TakeAsync_EveryPropertySet_ReturnsThemAllOnce()
    {
        var attempt = Filled.With(new SignInAttempt());
        await WriteAsync(store => store.AddAsync(attempt));
        await WriteAsync(async store => Assert.Equivalent(attempt, await store.TakeAsync(attempt.StateHash), strict: true));
        Assert.Null(await ReadAsync(store => store.TakeAsync(attempt.StateHash)));
    }

    [Fact]
    public async Task TakeAsync_TwoAtOnce_OnlyOneCommits()
    {
        await WriteAsync(store => store.AddAsync(new SignInAttempt { StateHash = "s" }));
        await using var first = Open();
        await using var second = Open();
        Assert.NotNull(await Store(first).TakeAsync("s"));
        Assert.NotNull(await Store(second).TakeAsync("s"));
        await CommitAsync(first);
        await Assert.ThrowsAsync<ConcurrencyException>(() => CommitAsync(second));
    }

    [Fact]
    public async Task RemoveExpiredAsync_OldAndNew_KeepsTheNew()
    {
        await WriteAsync(async store =>
        {
            await store.AddAsync(new SignInAttempt { StateHash = "old", ExpiresAt = Noon.AddSeconds(-1) });
            await store.AddAsync(new SignInAttempt { StateHash = "new", ExpiresAt = Noon.AddSeconds(1) });
        });
        await WriteAsync(store => store.RemoveExpiredAsync(Noon));
        Assert.Null(await ReadAsync(store => store.TakeAsync("old")));
        Assert.NotNull(await ReadAsync(store => store.TakeAsync("new")));
    }
}
