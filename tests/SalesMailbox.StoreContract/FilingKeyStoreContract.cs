using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>Tests that every implementation of <see cref="IFilingKeyStore"/> must pass.</summary>
public abstract class FilingKeyStoreContract : StoreContract<IFilingKeyStore>
{
    [Fact]
    public async Task ClaimAsync_NewKeyTwiceAtOnce_OneCommits()
    {
        await using var first = await ClaimAsync("a");
        await using var second = await ClaimAsync("a");
        await CommitAsync(first);

        await AssertLostAsync(second);
    }

    [Fact]
    public async Task ClaimAsync_KnownKeyTwiceAtOnce_OneCommits()
    {
        await WriteAsync(store => store.ClaimAsync("a"));
        await using var first = await ClaimAsync("a");
        await using var second = await ClaimAsync("a");
        await CommitAsync(first);

        await AssertLostAsync(second);
    }

    [Fact]
    public async Task ClaimAsync_OneAfterTheOther_BothCommit()
    {
        for (var turn = 0; turn < 3; turn++)
        {
            await WriteAsync(store => store.ClaimAsync("a"));
        }
    }

    [Fact]
    public async Task ClaimAsync_OtherKeysAtOnce_BothCommit()
    {
        await using var first = await ClaimAsync("a");
        await using var second = await ClaimAsync("b");
        await CommitAsync(first);
        await CommitAsync(second);
    }

    [Fact]
    public async Task ClaimAsync_SeveralTimesInOneScope_CommitsEachTime()
    {
        await using var scope = Open();
        for (var turn = 0; turn < 2; turn++)
        {
            await Store(scope).ClaimAsync("a");
            await Store(scope).ClaimAsync("a");
            await CommitAsync(scope);
        }
    }

    private async Task<IWorkScope> ClaimAsync(string key)
    {
        var scope = Open();
        await Store(scope).ClaimAsync(key);
        return scope;
    }

    private static async Task AssertLostAsync(IWorkScope scope)
    {
        var problem = await Record.ExceptionAsync(() => CommitAsync(scope));

        Assert.True(problem is ConcurrencyException or DuplicateException, $"It was committed, or failed with {problem}.");
    }
}
