using SalesMailbox.Orchard.Tests.Sqlite;

namespace SalesMailbox.Orchard.Tests.Content;

[Collection(SqliteSite.Name)]
public sealed class SqliteClientEditorTests(SqliteSite site) : ClientEditorTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteTicketEditorTests(SqliteSite site) : TicketEditorTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteMailboxEditorTests(SqliteSite site) : MailboxEditorTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteContentListTests(SqliteSite site) : ContentListTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteActionEditorTests(SqliteSite site) : ActionEditorTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteContentIntakeTests(SqliteSite site) : ContentIntakeTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteQuotationIntakeTests(SqliteSite site) : QuotationIntakeTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqlitePrefixedContentTests(SqliteSite site) : PrefixedContentTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteContentReconciliationTests(SqliteSite site) : ContentReconciliationTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteAllContentTests(SqliteSite site) : AllContentTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteDeploymentPlanPageTests(SqliteSite site) : DeploymentPlanPageTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteBackgroundTaskPageTests(SqliteSite site) : BackgroundTaskPageTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteAgentNameTests(SqliteSite site) : AgentNameTests(site);

[Collection(SqliteSite.Name)]
public sealed class SqliteNewEmailTests(SqliteSite site) : NewEmailTests(site);
