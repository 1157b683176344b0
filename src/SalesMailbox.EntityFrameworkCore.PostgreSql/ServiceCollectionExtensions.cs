using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.EntityFrameworkCore.PostgreSql;

/// <summary>Configures the stores for PostgreSQL.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the part of the stores that is specific to PostgreSQL: the interpretation of its errors.</summary>
    public static IServiceCollection AddSalesMailboxPostgreSql(this IServiceCollection services) =>
        services.AddSingleton<IUniqueViolationDetector, PostgreSqlErrors>();

    /// <summary>
    /// Stores the tenant's tables in the PostgreSQL database of <paramref name="connectionString"/>. Each tenant needs its own database, or
    /// its own schema by search path.
    /// </summary>
    public static DbContextOptionsBuilder UseSalesMailboxPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options
            .UseNpgsql(connectionString, npgsql => npgsql
                .MigrationsAssembly(typeof(ServiceCollectionExtensions).Assembly.GetName().Name)
                .MigrationsHistoryTable("SalesMailboxMigrations")
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
            .AddInterceptors(StorableTextInterceptor.Instance)
            .UseClientSortKeys();
}
