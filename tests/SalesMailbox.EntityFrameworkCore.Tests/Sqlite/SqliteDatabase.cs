using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.EntityFrameworkCore.Sqlite;
using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests.Sqlite;

internal static class SqliteDatabase
{
    public static Task<IStoreHarness> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("salesmailbox-").FullName;
        return EntityFrameworkHarness.CreateAsync(
            new ServiceCollection().AddSalesMailboxSqlite(),
            options => options.UseSalesMailboxSqlite($"Data Source={Path.Combine(folder, "test.db")};Pooling=False"),
            () =>
            {
                Directory.Delete(folder, recursive: true);
                return Task.CompletedTask;
            });
    }
}
