using SalesMailbox.Orchard.Tests.Import;
using SalesMailbox.Orchard.Tests.Module;
using SalesMailbox.Orchard.Tests.Stores;

namespace SalesMailbox.Orchard.Tests.PostgreSql;

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlUniquenessTests(PostgreSqlSite site) : UniquenessTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlImportTests(PostgreSqlSite site) : ImportTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlModuleTests(PostgreSqlSite site) : ModuleTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlRawReferenceUpgradeTests(PostgreSqlSite site) : RawReferenceUpgradeTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlConnectionSettingsUpgradeTests(PostgreSqlSite site) : ConnectionSettingsUpgradeTests(site);
