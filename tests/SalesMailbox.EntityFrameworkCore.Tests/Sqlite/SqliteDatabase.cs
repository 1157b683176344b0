using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.EntityFrameworkCore.Sqlite;
using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests.Sqlite;

internal static class SqliteDatabase
{
    public static Task<IStoreHarness> CreateAsync(IInterceptor? interceptor = null)
    {
        var folder = Directory.CreateTempSubdirectory("salesmailbox-").FullName;
        return EntityFrameworkHarness.CreateAsync(
            new ServiceCollection().AddSalesMailboxSqlite(),
            options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(folder, "test.db")};Pooling=False")
                .AddInterceptors(interceptor is null ? [] : [interceptor]),
            () =>
            {
                Directory.Delete(folder, recursive: true);
                return Task.CompletedTask;
            });
    }
}
