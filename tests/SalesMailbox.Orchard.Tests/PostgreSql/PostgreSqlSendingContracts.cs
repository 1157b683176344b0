using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.PostgreSql;

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlActionDefinitionStoreTests(PostgreSqlSite site) : ActionDefinitionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlOutboxStoreTests(PostgreSqlSite site) : OutboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlClientEmailDefaultsStoreTests(PostgreSqlSite site) : ClientEmailDefaultsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlAgentPreferencesStoreTests(PostgreSqlSite site) : AgentPreferencesStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}
