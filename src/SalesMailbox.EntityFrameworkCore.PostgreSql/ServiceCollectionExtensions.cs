using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SalesMailbox.EntityFrameworkCore.PostgreSql;

public static class ServiceCollectionExtensions
{
    /// <summary>PostgreSQL's part of the stores: how its errors read.</summary>
    public static IServiceCollection AddSalesMailboxPostgreSql(this IServiceCollection services) => services.AddSingleton<IUniqueViolationDetector, PostgreSqlErrors>();

    /// <summary>Keeps the tenant's tables in the PostgreSQL database of <paramref name="connectionString"/>, one database (or schema by search path) a tenant.</summary>
    public static DbContextOptionsBuilder UseSalesMailboxPostgreSql(this DbContextOptionsBuilder options, string connectionString) => options
        .UseNpgsql(connectionString, npgsql => npgsql
            .MigrationsAssembly(typeof(ServiceCollectionExtensions).Assembly.GetName().Name)
            .MigrationsHistoryTable("SalesMailboxMigrations")
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
        .AddInterceptors(StorableTextInterceptor.Instance)
        .UseClientSortKeys();
}
