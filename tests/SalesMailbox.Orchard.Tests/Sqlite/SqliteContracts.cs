using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.Sqlite;

[Collection(SqliteSite.Name)]
public sealed class SqliteConnectionStoreTests(SqliteSite site) : ConnectionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteMailboxStoreTests(SqliteSite site) : MailboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteGrantStoreTests(SqliteSite site) : GrantStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteSignInAttemptStoreTests(SqliteSite site) : SignInAttemptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteImportStateStoreTests(SqliteSite site) : ImportStateStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteImportLedgerTests(SqliteSite site) : ImportLedgerContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteImportRunStoreTests(SqliteSite site) : ImportRunStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteMessageStoreTests(SqliteSite site) : MessageStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteDecisionStoreTests(SqliteSite site) : DecisionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteMessageMoveStoreTests(SqliteSite site) : MessageMoveStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteTicketStoreTests(SqliteSite site) : TicketStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteClientStoreTests(SqliteSite site) : ClientStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteNoticeStoreTests(SqliteSite site) : NoticeStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteUnreadEmailStoreTests(SqliteSite site) : UnreadEmailStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteSettingsStoreTests(SqliteSite site) : SettingsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteQuotationStoreTests(SqliteSite site) : QuotationStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteSenderRuleStoreTests(SqliteSite site) : SenderRuleStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteBlocklistStoreTests(SqliteSite site) : BlocklistStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteFilingKeyStoreTests(SqliteSite site) : FilingKeyStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteCopiesTests(SqliteSite site) : CopiesContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteRawReferenceStoreTests(SqliteSite site) : RawReferenceStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteFormReceiptStoreTests(SqliteSite site) : FormReceiptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(SqliteSite.Name)]
public sealed class SqliteMailLookStoreTests(SqliteSite site) : MailLookStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}
