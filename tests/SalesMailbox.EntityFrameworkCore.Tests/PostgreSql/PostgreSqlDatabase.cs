using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using SalesMailbox.EntityFrameworkCore.PostgreSql;
using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests.PostgreSql;

internal static class PostgreSqlDatabase
{
    private const string Variable = "SALESMAILBOX_TEST_POSTGRES";

    public static async Task<IStoreHarness> CreateAsync(IInterceptor? interceptor = null)
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(server),
            $"PostgreSQL: set {Variable} to the connection string of a server where databases may be created.");
        var name = $"salesmailbox_{Guid.NewGuid():N}";
        await ExecuteAsync(server!, $"CREATE DATABASE {name}");
        var database = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
        return await EntityFrameworkHarness.CreateAsync(
            new ServiceCollection().AddSalesMailboxPostgreSql(),
            options => options.UseSalesMailboxPostgreSql(database).AddInterceptors(interceptor is null ? [] : [interceptor]),
            () => ExecuteAsync(server!, $"DROP DATABASE {name} WITH (FORCE)"));
    }

    private static async Task ExecuteAsync(string server, string command)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var statement = source.CreateCommand(command);
        await statement.ExecuteNonQueryAsync();
    }
}
