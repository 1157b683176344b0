using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Sqlite;

/// <summary>A site on SQLite for all tests of the collection, which therefore run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteSite : ITestSite, IAsyncLifetime, ICollectionFixture<SqliteSite>
{
    public const string Name = "SQLite";

    private OrchardSite? _site;

    public OrchardSite Site => _site!;

    public async ValueTask InitializeAsync() => _site = await OrchardSite.StartAsync("Sqlite", "");

    public async Task<IStoreHarness> CreateAsync()
    {
        var tenant = await Tables.EmptyAsync(Site);
        Site.World.Reset();
        return new SiteHarness(tenant);
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
