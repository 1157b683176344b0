using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.EntityFrameworkCore;
using SalesMailbox.EntityFrameworkCore.PostgreSql;
using SalesMailbox.EntityFrameworkCore.Sqlite;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Schedule;

namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Migrates the tenants' databases. Each tenant has its own: a SQLite file in its folder, or a PostgreSQL database that the operator
/// specified.
/// </summary>
internal sealed class TenantDatabases(TenantRegistry registry, TenantScopes scopes, ILogger<TenantDatabases> logger) : IDisposable
{
    // The SQLite connection string of each migrated tenant; null for other databases.
    private readonly ConcurrentDictionary<string, string?> _ready = new();

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
        ? tenant.ConnectionString
        : new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(tenant.DataDirectory, "salesmailbox.db"),
            DefaultTimeout = 30,
        }.ToString();

    /// <summary>
    /// Brings every tenant's database up to date. An unreachable database doesn't affect the other tenants; <see cref="TenantRounds"/>
    /// tries it again.
    /// </summary>
    /// <exception cref="InvalidOperationException">No database could be brought up to date, so the installation itself is at
    /// fault.</exception>
    public async Task MigrateAllAsync(CancellationToken cancellationToken)
    {
        var all = registry.All;
        foreach (var tenant in all)
        {
            await TryMigrateAsync(tenant, cancellationToken);
        }

        if (all.Count > 0 && _ready.IsEmpty)
        {
            throw new InvalidOperationException("No tenant's database could be reached or brought up to date; the log says why.");
        }
    }

    /// <summary>Migrates once for each process and tenant; later calls return immediately.</summary>
    /// <returns>Whether the tenant's database is up to date.</returns>
    public async Task<bool> TryMigrateAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        if (_ready.ContainsKey(tenant.Name))
        {
            return true;
        }

        try
        {
            await MigrateAsync(tenant, cancellationToken);
            return true;
        }
#pragma warning disable CA1031 // Whatever is wrong with one tenant's database, the others go on; the readiness check names it.
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.DatabaseNotReady(problem, tenant.Name);
            return false;
        }
    }

    /// <summary>Several processes may call this at the same time: EF Core locks the history table.</summary>
    public async Task MigrateAsync(TenantRecord tenant, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        await using var scope = scopes.Open(tenant);
        await MigrateAsync(scope.Services.GetRequiredService<SalesMailboxDbContext>().Database, cancellationToken);
        await MigrateAsync(scope.Services.GetRequiredService<ServerDbContext>().Database, cancellationToken);
        await scope.Services.GetRequiredService<IdentitySeed>().EnsureRolesAsync();
        if (await scope.Services.GetRequiredService<IModuleState>().IsEnabledAsync(cancellationToken))
        {
            await scope.Services.GetRequiredService<ModuleDefaults>().EnsureAsync(cancellationToken);
        }

        _ready[tenant.Name] = tenant.Database == TenantDatabase.Sqlite
            ? ConnectionString(scope.Services.GetRequiredService<CurrentTenant>())
            : null;
    }

    // SQLite's migration lock is a row that stays behind if the process is killed, so it is taken only when a migration is pending.
    private static async Task MigrateAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        if ((await database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await database.MigrateAsync(cancellationToken);
        }
    }

    /// <returns>Null if every tenant's database answers; otherwise the name of a tenant whose database doesn't.</returns>
    public async Task<string?> FindUnreachableAsync(CancellationToken cancellationToken)
    {
        foreach (var tenant in registry.All)
        {
            await using var scope = scopes.Open(tenant);
            var context = scope.Services.GetRequiredService<SalesMailboxDbContext>();
            if (!await context.Database.CanConnectAsync(cancellationToken)
                || (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                return tenant.Name;
            }
        }

        return null;
    }

    /// <summary>
    /// Closes pooled connections. The pool outlives the host and would otherwise keep using a file that is deleted or replaced.
    /// </summary>
    public void Dispose()
    {
        foreach (var connectionString in _ready.Values.OfType<string>())
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
        }
    }
}
