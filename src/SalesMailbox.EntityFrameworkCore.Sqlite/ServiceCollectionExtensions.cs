using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.EntityFrameworkCore.Sqlite;

public static class ServiceCollectionExtensions
{
    /// <summary>SQLite's part of the stores: how its errors read.</summary>
    public static IServiceCollection AddSalesMailboxSqlite(this IServiceCollection services) => services.AddSingleton<IUniqueViolationDetector, SqliteErrors>();

    /// <summary>Keeps the tenant's tables in the SQLite database of <paramref name="connectionString"/>, one file a tenant.</summary>
    public static DbContextOptionsBuilder UseSalesMailboxSqlite(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(ServiceCollectionExtensions).Assembly.GetName().Name)
            .MigrationsHistoryTable("SalesMailboxMigrations")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(SqlitePragmas.Instance, StorableTextInterceptor.Instance)
        .UseClientSortKeys();
}
