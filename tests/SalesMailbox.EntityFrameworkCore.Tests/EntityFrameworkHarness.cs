using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core;
using SalesMailbox.Core.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests;

internal sealed class EntityFrameworkHarness(ServiceProvider services, Func<Task> drop) : IStoreHarness
{
    /// <summary>Migrates an empty database and provides its stores.</summary>
    public static async Task<IStoreHarness> CreateAsync(
        IServiceCollection services, Action<DbContextOptionsBuilder> database, Func<Task> drop)
    {
        services.AddDbContext<SalesMailboxDbContext>(database).AddSalesMailboxEntityFrameworkCore();
        var provider = services.AddTestHost().AddSalesMailboxCore().BuildServiceProvider(validateScopes: true);
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SalesMailboxDbContext>().Database.MigrateAsync();
        return new EntityFrameworkHarness(provider, drop);
    }

    public IWorkScope Open() => new Scope(services.CreateAsyncScope());

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await drop();
    }

    private sealed class Scope(AsyncServiceScope scope) : IWorkScope
    {
        public IServiceProvider Services => scope.ServiceProvider;

        public ValueTask DisposeAsync() => scope.DisposeAsync();
    }
}
