using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SalesMailbox.EntityFrameworkCore.Sqlite;

namespace SalesMailbox.EntityFrameworkCore.Tests.Sqlite;

/// <summary>
/// A database of a version without settings of connection types keeps the OAuth client and the sign-ins when it is migrated, also back
/// again.
/// </summary>
public sealed class ConnectionSettingsUpgradeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_DatabaseWithAConnection_KeepsClientAndSignIn()
    {
        var folder = Directory.CreateTempSubdirectory("salesmailbox").FullName;
        try
        {
            var options = new DbContextOptionsBuilder<SalesMailboxDbContext>();
            options.UseSalesMailboxSqlite($"Data Source={Path.Combine(folder, "test.db")};Pooling=False");
            await using var context = new SalesMailboxDbContext(options.Options);
            var all = context.Database.GetMigrations().ToList();
            var before = all[all.FindIndex(name => name.EndsWith("_ConnectionSettings", StringComparison.Ordinal)) - 1];
            var migrator = context.GetService<IMigrator>();
            await migrator.MigrateAsync(before, Stop);
            await context.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Connections (Id, Name, Type, MatchingType, ClientId, ProtectedClientSecret, IntegratorEnabled, Schedule, ImportSent, LiteralSubject, ThreadMatching,
                    AmbiguityPolicy, ListMailOpensTickets, HoldDmarcFailures, CreatedAt, Version)
                VALUES ('c', 'Acme', 'Google', 'EmailDomain', 'id', 'secret "quoted"', 1, '*/10 * * * *', 0, 0, 1, 'MostRecentlyActive', 0, 1, '2026-11-01 00:00:00+00:00', 1);
                INSERT INTO Grants (SubjectId, Account, ProtectedRefreshToken, Scopes, GrantedBy, GrantedAt, State)
                VALUES ('c', 'a@acme.example', 'token', '', '', '2026-11-01 00:00:00+00:00', 'Active');
                """,
                Stop);

            await context.Database.MigrateAsync(Stop);

            var connection = await context.Connections.AsNoTracking().SingleAsync(Stop);
            Assert.Equal(("id", "secret \"quoted\""), (connection.Settings["ClientId"], connection.ProtectedSettings["ClientSecret"]));
            Assert.Equal("token", (await context.Grants.AsNoTracking().SingleAsync(Stop)).ProtectedSecret);

            await migrator.MigrateAsync(before, Stop);
            var back = await context.Database.SqlQueryRaw<string>(
                "SELECT ClientId || '|' || ProtectedClientSecret AS Value FROM Connections").SingleAsync(Stop);
            Assert.Equal("id|secret \"quoted\"", back);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
