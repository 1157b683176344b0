using SalesMailbox.Orchard.Tests.Import;
using SalesMailbox.Orchard.Tests.Module;
using SalesMailbox.Orchard.Tests.Stores;

namespace SalesMailbox.Orchard.Tests.Sqlite;

[Collection(SqliteSite.Name)]
public sealed class SqliteUniquenessTests(SqliteSite site) : UniquenessTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteImportTests(SqliteSite site) : ImportTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteModuleTests(SqliteSite site) : ModuleTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteRawReferenceUpgradeTests(SqliteSite site) : RawReferenceUpgradeTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteConnectionSettingsUpgradeTests(SqliteSite site) : ConnectionSettingsUpgradeTests(site);
