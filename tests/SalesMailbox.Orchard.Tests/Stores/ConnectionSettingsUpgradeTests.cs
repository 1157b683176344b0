using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Tests.Hosting;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Tests.Stores;

/// <summary>
/// A site whose connections were stored by a version without settings of connection types keeps its OAuth client and its sign-ins.
/// </summary>
public abstract class ConnectionSettingsUpgradeTests(ITestSite site)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task CreateAsync_SiteWithConnections_KeepsClientAndSignIns()
    {
        await using var harness = await site.CreateAsync();
        var connection = new SalesConnection { Name = "Acme", Type = "Google" };
        await using (var scope = harness.Open())
        {
            await scope.Services.GetRequiredService<IConnectionStore>().AddAsync(connection, Stop);
            await scope.Services.GetRequiredService<IGrantStore>().SaveAsync(
                new Grant { SubjectId = connection.Id, Account = "a@acme.example", ProtectedSecret = "token" }, Stop);
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
        }

        await using (var scope = harness.Open())
        {
            await UpgradeAsync(scope.Services.GetRequiredService<IStore>());
        }

        await using var view = harness.Open();
        var stored = (await view.Services.GetRequiredService<IConnectionStore>().FindAsync(connection.Id, Stop))!;
        Assert.Equal(("id", "secret"), (stored.Settings["ClientId"], stored.ProtectedSettings["ClientSecret"]));
        Assert.Equal("token", (await view.Services.GetRequiredService<IGrantStore>().FindAsync(connection.Id, Stop))?.ProtectedSecret);
    }

    /// <summary>Stores the documents in the old format and upgrades them.</summary>
    private static async Task UpgradeAsync(IStore store)
    {
        await using var connection = store.Configuration.ConnectionFactory.CreateConnection();
        await connection.OpenAsync(Stop);
        await using var transaction = await connection.BeginTransactionAsync(Stop);
        var migration = new Before(store) { SchemaBuilder = new SchemaBuilder(store.Configuration, transaction) };
        await migration.RunAsync();
        await new ConnectionSettingsMigrations(store) { SchemaBuilder = migration.SchemaBuilder }.CreateAsync();
        await transaction.CommitAsync(Stop);
    }

    private sealed class Before(IStore store) : DocumentMigration(store)
    {
        public async Task RunAsync()
        {
            await RewriteAsync<Documents.ConnectionDocument>(document =>
            {
                var value = document["Value"]!.AsObject();
                value.Remove("Settings");
                value.Remove("ProtectedSettings");
                (value["ClientId"], value["ProtectedClientSecret"]) = ("id", "secret");
                return true;
            });
            await RewriteAsync<Documents.GrantDocument>(document =>
            {
                var value = document["Value"]!.AsObject();
                value.Remove("ProtectedSecret", out var token);
                value["ProtectedRefreshToken"] = token;
                return true;
            });
        }
    }
}
