using Npgsql;
using SalesMailbox.Orchard.Tests.Hosting;
using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.PostgreSql;

/// <summary>A site with its own PostgreSQL database for all tests of the collection, which therefore run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class PostgreSqlSite : ITestSite, IAsyncLifetime, ICollectionFixture<PostgreSqlSite>
{
    public const string Name = "PostgreSQL";

    private const string Variable = "SALESMAILBOX_TEST_POSTGRES";

    private readonly string? _server = Environment.GetEnvironmentVariable(Variable);
    private readonly string _database = $"salesmailbox_orchard_{Guid.NewGuid():N}";
    private OrchardSite? _site;

    public OrchardSite Site
    {
        get
        {
            Assert.SkipWhen(
                string.IsNullOrEmpty(_server),
                $"PostgreSQL: set {Variable} to the connection string of a server where databases may be created.");
            return _site!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!string.IsNullOrEmpty(_server))
        {
            await ExecuteAsync($"CREATE DATABASE {_database}");
            _site = await OrchardSite.StartAsync(
                "Postgres", new NpgsqlConnectionStringBuilder(_server) { Database = _database }.ConnectionString, "acme");
        }
    }

    public async Task<IStoreHarness> CreateAsync()
    {
        var tenant = await Tables.EmptyAsync(Site);
        Site.World.Reset();
        return new SiteHarness(tenant);
    }

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
            await ExecuteAsync($"DROP DATABASE {_database} WITH (FORCE)");
        }
    }

    private async Task ExecuteAsync(string command)
    {
        await using var source = NpgsqlDataSource.Create(_server!);
        await using var statement = source.CreateCommand(command);
        await statement.ExecuteNonQueryAsync();
    }
}
