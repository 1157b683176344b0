using SalesMailbox.Orchard.Tests.PostgreSql;

namespace SalesMailbox.Orchard.Tests.Deployment;

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlConnectionsDeploymentTests(PostgreSqlSite site) : ConnectionsDeploymentTests(site);
