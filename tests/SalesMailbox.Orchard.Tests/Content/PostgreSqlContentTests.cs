using SalesMailbox.Orchard.Tests.PostgreSql;

namespace SalesMailbox.Orchard.Tests.Content;

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlClientEditorTests(PostgreSqlSite site) : ClientEditorTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlTicketEditorTests(PostgreSqlSite site) : TicketEditorTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlMailboxEditorTests(PostgreSqlSite site) : MailboxEditorTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlContentListTests(PostgreSqlSite site) : ContentListTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlActionEditorTests(PostgreSqlSite site) : ActionEditorTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlContentIntakeTests(PostgreSqlSite site) : ContentIntakeTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlQuotationIntakeTests(PostgreSqlSite site) : QuotationIntakeTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlPrefixedContentTests(PostgreSqlSite site) : PrefixedContentTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlContentReconciliationTests(PostgreSqlSite site) : ContentReconciliationTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlAllContentTests(PostgreSqlSite site) : AllContentTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlDeploymentPlanPageTests(PostgreSqlSite site) : DeploymentPlanPageTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlBackgroundTaskPageTests(PostgreSqlSite site) : BackgroundTaskPageTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlAgentNameTests(PostgreSqlSite site) : AgentNameTests(site);

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlNewEmailTests(PostgreSqlSite site) : NewEmailTests(site);
