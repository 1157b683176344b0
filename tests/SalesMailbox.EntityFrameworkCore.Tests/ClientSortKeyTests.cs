using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.EntityFrameworkCore.Tests.PostgreSql;
using SalesMailbox.EntityFrameworkCore.Tests.Sqlite;
using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests;

/// <summary>Migrates a database with clients of an earlier version.</summary>
public sealed class ClientSortKeyTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sqlite_DatabaseOfAnEarlierVersion_GetsTheKeys() => await UpgradeAsync(await SqliteDatabase.CreateAsync());

    [Fact]
    public async Task PostgreSql_DatabaseOfAnEarlierVersion_GetsTheKeys() => await UpgradeAsync(await PostgreSqlDatabase.CreateAsync());

    private static async Task UpgradeAsync(IStoreHarness database)
    {
        await using var harness = database;
        await using (var scope = harness.Open())
        {
            var clients = scope.Services.GetRequiredService<IClientStore>();
            foreach (var name in (string[])["zebra", "Ähre", "Yak", "Ahorn"])
            {
                await clients.AddAsync(new Client { Name = name }, Stop);
            }

            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(Stop);
            var context = scope.Services.GetRequiredService<SalesMailboxDbContext>();
            var before = context.Database.GetMigrations()
                .TakeWhile(migration => !migration.EndsWith("_ClientSortKeys", StringComparison.Ordinal))
                .Last();
            var migrator = context.GetService<IMigrator>();
            await migrator.MigrateAsync(before, Stop);
            await migrator.MigrateAsync(cancellationToken: Stop);
        }

        await using var later = harness.Open();
        var list = await later.Services.GetRequiredService<IClientStore>().ListAsync(null, new PageRequest(), Stop);
        Assert.Equal(["Ahorn", "Ähre", "Yak", "zebra"], list.Items.Select(client => client.Name));
    }
}
