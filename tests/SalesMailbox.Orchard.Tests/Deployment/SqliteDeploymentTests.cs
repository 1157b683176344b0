using SalesMailbox.Orchard.Tests.Sqlite;

namespace SalesMailbox.Orchard.Tests.Deployment;

[Collection(SqliteSite.Name)]
public sealed class SqliteConnectionsDeploymentTests(SqliteSite site) : ConnectionsDeploymentTests(site);
