using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Sqlite;

[Collection(SqliteSite.Name)]
public sealed class SqliteActionDefinitionStoreTests(SqliteSite site) : ActionDefinitionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteOutboxStoreTests(SqliteSite site) : OutboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteClientEmailDefaultsStoreTests(SqliteSite site) : ClientEmailDefaultsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteAgentPreferencesStoreTests(SqliteSite site) : AgentPreferencesStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}
