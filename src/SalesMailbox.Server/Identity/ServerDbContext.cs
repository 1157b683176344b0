using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SalesMailbox.Server.Identity;

/// <summary>
/// The embedded host's own tables (users and roles) next to the product's tables in a tenant's database. Each database provider has a
/// subclass with its own migrations.
/// </summary>
public abstract class ServerDbContext(DbContextOptions options) : IdentityDbContext<ServerUser, IdentityRole, string>(options)
{
    /// <summary>Holds at most one row. Its fixed key prevents two browsers from setting up a tenant at the same time.</summary>
    public DbSet<SetupRecord> Setup => Set<SetupRecord>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.Entity<SetupRecord>().ToTable("ServerSetup").Property(record => record.Id).ValueGeneratedNever();
        builder.Entity<UserSession>(session =>
        {
            session.ToTable("ServerSessions");
            session.HasOne(row => row.User).WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

/// <summary>Records that the tenant has its first administrator.</summary>
public sealed class SetupRecord
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    public DateTimeOffset CompletedAt { get; set; }
}

public sealed class SqliteServerDbContext(DbContextOptions<SqliteServerDbContext> options) : ServerDbContext(options)
{
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, sqlite => sqlite.MigrationsHistoryTable("ServerMigrations"));
}

public sealed class PostgreSqlServerDbContext(DbContextOptions<PostgreSqlServerDbContext> options) : ServerDbContext(options)
{
    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, npgsql => npgsql.MigrationsHistoryTable("ServerMigrations"));
}

/// <summary>Used by <c>dotnet ef migrations add NAME --context SqliteServerDbContext -o Identity/Migrations/Sqlite</c>.</summary>
internal sealed class SqliteServerDesignTimeFactory : IDesignTimeDbContextFactory<SqliteServerDbContext>
{
    public SqliteServerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteServerDbContext>();
        SqliteServerDbContext.Use(options, "Data Source=design-time.db");
        return new SqliteServerDbContext(options.Options);
    }
}

/// <summary>Used by <c>dotnet ef migrations add NAME --context PostgreSqlServerDbContext -o Identity/Migrations/PostgreSql</c>.</summary>
internal sealed class PostgreSqlServerDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlServerDbContext>
{
    public PostgreSqlServerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlServerDbContext>();
        PostgreSqlServerDbContext.Use(options, "Host=127.0.0.1;Database=design-time");
        return new PostgreSqlServerDbContext(options.Options);
    }
}
