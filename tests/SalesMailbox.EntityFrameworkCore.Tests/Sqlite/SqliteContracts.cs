using SalesMailbox.StoreContract;

namespace SalesMailbox.EntityFrameworkCore.Tests.Sqlite;

public sealed class SqliteConnectionStoreTests : ConnectionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteMailboxStoreTests : MailboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteGrantStoreTests : GrantStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteSignInAttemptStoreTests : SignInAttemptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteImportStateStoreTests : ImportStateStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteImportLedgerTests : ImportLedgerContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteImportRunStoreTests : ImportRunStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteMessageStoreTests : MessageStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteDecisionStoreTests : DecisionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteMessageMoveStoreTests : MessageMoveStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteTicketStoreTests : TicketStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteClientStoreTests : ClientStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteNoticeStoreTests : NoticeStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteUnreadEmailStoreTests : UnreadEmailStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteSettingsStoreTests : SettingsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteActionDefinitionStoreTests : ActionDefinitionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteOutboxStoreTests : OutboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteClientEmailDefaultsStoreTests : ClientEmailDefaultsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteAgentPreferencesStoreTests : AgentPreferencesStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteQuotationStoreTests : QuotationStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteSenderRuleStoreTests : SenderRuleStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteBlocklistStoreTests : BlocklistStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteFilingKeyStoreTests : FilingKeyStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteCopiesTests : CopiesContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteRawReferenceStoreTests : RawReferenceStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteFormReceiptStoreTests : FormReceiptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}

public sealed class SqliteMailLookStoreTests : MailLookStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => SqliteDatabase.CreateAsync();
}
