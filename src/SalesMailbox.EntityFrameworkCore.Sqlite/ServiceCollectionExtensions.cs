using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.EntityFrameworkCore.Sqlite;

/// <summary>Configures the stores for SQLite.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the part of the stores that is specific to SQLite: the interpretation of its errors.</summary>
    public static IServiceCollection AddSalesMailboxSqlite(this IServiceCollection services) =>
        services.AddSingleton<IUniqueViolationDetector, SqliteErrors>();

    /// <summary>
    /// Stores the tenant's tables in the SQLite database of <paramref name="connectionString"/>. Each tenant needs its own file.
    /// </summary>
    public static DbContextOptionsBuilder UseSalesMailboxSqlite(this DbContextOptionsBuilder options, string connectionString) => options
        .UseSqlite(connectionString, sqlite => sqlite
            .MigrationsAssembly(typeof(ServiceCollectionExtensions).Assembly.GetName().Name)
            .MigrationsHistoryTable("SalesMailboxMigrations")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(SqlitePragmas.Instance, StorableTextInterceptor.Instance)
        .UseClientSortKeys();
}
