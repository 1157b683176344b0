using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Core.Tickets;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.PostgreSql;
using SalesMailbox.EntityFrameworkCore.Sqlite;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Tenants;

/// <summary>Each tenant has a database of its own: a SQLite file in its folder, or a PostgreSQL database the operator named.</summary>
public sealed class TenantDatabases(TenantRegistry registry, TenantScopes scopes)
{
    public static void Configure(CurrentTenant tenant, DbContextOptionsBuilder options)
    {
        if (tenant.Record.Database == TenantDatabase.PostgreSql)
        {
            options.UseSalesMailboxPostgreSql(ConnectionString(tenant));
        }
        else
        {
            options.UseSalesMailboxSqlite(ConnectionString(tenant));
        }
    }

    public static string ConnectionString(CurrentTenant tenant) => tenant.Record.Database == TenantDatabase.PostgreSql
        ? tenant.Record.ConnectionString ?? throw new InvalidOperationException($"Tenant '{tenant.Name}' has no connection string.")
        : new SqliteConnectionStringBuilder { DataSource = Path.Combine(tenant.DataDirectory, "salesmailbox.db"), DefaultTimeout = 30 }.ToString();

    /// <summary>Brings every tenant's database up to date. Safe when several processes start together: EF Core locks the history table.</summary>
    public async Task MigrateAllAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in registry.All)
        {
            await MigrateAsync(tenant, cancellationToken);
        }
    }

    public async Task MigrateAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open(tenant);
        await scope.Services.GetRequiredService<SalesMailboxDbContext>().Database.MigrateAsync(cancellationToken);
        await scope.Services.GetRequiredService<ServerDbContext>().Database.MigrateAsync(cancellationToken);
        await scope.Services.GetRequiredService<IdentitySeed>().EnsureRolesAsync();

        // Without ticket types and statuses no mail could be logged and no ticket made.
        await scope.Services.GetRequiredService<TicketManager>().EnsureDefaultsAsync(cancellationToken);
    }

    /// <returns>Null if every tenant's database answers; else which one doesn't.</returns>
    public async Task<string?> FindUnreachableAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in registry.All)
        {
            await using var scope = scopes.Open(tenant);
            var context = scope.Services.GetRequiredService<SalesMailboxDbContext>();
            if (!await context.Database.CanConnectAsync(cancellationToken) || (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return tenant.Name;
            }
        }

        return null;
    }
}
