using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.StoreContract;

/// <summary>The base of all contracts: an empty database for each test, and work in separate scopes, like requests and imports.</summary>
public abstract class StoreContract<TStore> : IAsyncLifetime where TStore : notnull
{
    private IStoreHarness? _harness;

    protected static DateTimeOffset Noon { get; } = new(2026, 3, 14, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Creates an empty database, or skips the test with the reason if the storage isn't available.</summary>
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

    /// <summary>Runs one transaction in a scope of its own.</summary>
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
