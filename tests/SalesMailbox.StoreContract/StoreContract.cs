using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>What every contract stands on: a fresh database a test, and work done in scopes of its own, as requests and imports do it.</summary>
public abstract class StoreContract<TStore> : IAsyncLifetime where TStore : notnull
{
    private IStoreHarness? _harness;

    protected static DateTimeOffset Noon { get; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Makes an empty database; skips the test, saying why, where the storage is not there.</summary>
    protected abstract Task<IStoreHarness> CreateAsync();

    public async ValueTask InitializeAsync() => _harness = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        if (_harness is not null)
        {
            await _harness.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected IWorkScope Open() => _harness!.Open();

    protected static TStore Store(IWorkScope scope) => scope.Services.GetRequiredService<TStore>();

    protected static Task CommitAsync(IWorkScope scope) => scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync();

    /// <summary>One transaction in a scope of its own.</summary>
    protected Task WriteAsync(Func<TStore, Task> work) => WriteAsync<TStore>(work);

    protected async Task WriteAsync<TOther>(Func<TOther, Task> work) where TOther : notnull
    {
        await using var scope = Open();
        await work(scope.Services.GetRequiredService<TOther>());
        await CommitAsync(scope);
    }

    protected async Task<TResult> ReadAsync<TResult>(Func<TStore, Task<TResult>> work)
    {
        await using var scope = Open();
        return await work(Store(scope));
    }
}
