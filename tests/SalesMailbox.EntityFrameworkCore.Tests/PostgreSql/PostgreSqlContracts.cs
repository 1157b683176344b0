using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests.PostgreSql;

public sealed class PostgreSqlConnectionStoreTests : ConnectionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlMailboxStoreTests : MailboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlGrantStoreTests : GrantStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlSignInAttemptStoreTests : SignInAttemptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlImportStateStoreTests : ImportStateStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlImportLedgerTests : ImportLedgerContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlImportRunStoreTests : ImportRunStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlMessageStoreTests : MessageStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlDecisionStoreTests : DecisionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlMessageMoveStoreTests : MessageMoveStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlTicketStoreTests : TicketStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlClientStoreTests : ClientStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlNoticeStoreTests : NoticeStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlUnreadEmailStoreTests : UnreadEmailStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlSettingsStoreTests : SettingsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlActionDefinitionStoreTests : ActionDefinitionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlOutboxStoreTests : OutboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlClientEmailDefaultsStoreTests : ClientEmailDefaultsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlAgentPreferencesStoreTests : AgentPreferencesStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlQuotationStoreTests : QuotationStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlSenderRuleStoreTests : SenderRuleStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlBlocklistStoreTests : BlocklistStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlFilingKeyStoreTests : FilingKeyStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlCopiesTests : CopiesContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlRawReferenceStoreTests : RawReferenceStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlFormReceiptStoreTests : FormReceiptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}

public sealed class PostgreSqlMailLookStoreTests : MailLookStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => PostgreSqlDatabase.CreateAsync();
}
