using SalesMailbox.StoreContract;

namespace SalesMailbox.Orchard.Tests.PostgreSql;

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlConnectionStoreTests(PostgreSqlSite site) : ConnectionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlMailboxStoreTests(PostgreSqlSite site) : MailboxStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlGrantStoreTests(PostgreSqlSite site) : GrantStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlSignInAttemptStoreTests(PostgreSqlSite site) : SignInAttemptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlImportStateStoreTests(PostgreSqlSite site) : ImportStateStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlImportLedgerTests(PostgreSqlSite site) : ImportLedgerContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlImportRunStoreTests(PostgreSqlSite site) : ImportRunStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlMessageStoreTests(PostgreSqlSite site) : MessageStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlDecisionStoreTests(PostgreSqlSite site) : DecisionStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlMessageMoveStoreTests(PostgreSqlSite site) : MessageMoveStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlTicketStoreTests(PostgreSqlSite site) : TicketStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlClientStoreTests(PostgreSqlSite site) : ClientStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlNoticeStoreTests(PostgreSqlSite site) : NoticeStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlUnreadEmailStoreTests(PostgreSqlSite site) : UnreadEmailStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlSettingsStoreTests(PostgreSqlSite site) : SettingsStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlQuotationStoreTests(PostgreSqlSite site) : QuotationStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlSenderRuleStoreTests(PostgreSqlSite site) : SenderRuleStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlBlocklistStoreTests(PostgreSqlSite site) : BlocklistStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlFilingKeyStoreTests(PostgreSqlSite site) : FilingKeyStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlCopiesTests(PostgreSqlSite site) : CopiesContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlRawReferenceStoreTests(PostgreSqlSite site) : RawReferenceStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlFormReceiptStoreTests(PostgreSqlSite site) : FormReceiptStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}

[Collection(PostgreSqlSite.Name)]
public sealed class PostgreSqlMailLookStoreTests(PostgreSqlSite site) : MailLookStoreContract
{
    protected override Task<IStoreHarness> CreateAsync() => site.CreateAsync();
}
