using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the tables of the module's plain documents.</summary>
internal sealed class CollectionMigrations : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await CreateConnectionsAsync();
        await CreateImportAsync();
        await CreateMessagesAsync();
        await SchemaBuilder.CreateEntityTableAsync<NoticeIndex>(Collection, table => table
            .Column<string>(nameof(NoticeIndex.AgentId), column => column.WithLength(64))
            .Column<string>(nameof(NoticeIndex.NoticeKey), column => column.WithLength(200))
            .Column<string>(nameof(NoticeIndex.OnceKey), column => column.Unique().WithLength(300))
            .Column<bool>(nameof(NoticeIndex.IsRead))
            .Column<long>(nameof(NoticeIndex.CreatedTicks)));
        await SchemaBuilder.IndexAsync<NoticeIndex>(Collection, "Agent", nameof(NoticeIndex.AgentId), nameof(NoticeIndex.CreatedTicks));
        await SchemaBuilder.IndexAsync<NoticeIndex>(Collection, "Key", nameof(NoticeIndex.NoticeKey));
        await SchemaBuilder.CreateEntityTableAsync<SettingIndex>(Collection, _ => { });
        return 1;
    }

    private async Task CreateConnectionsAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<ConnectionIndex>(Collection, table => table
            .Column<string>(nameof(ConnectionIndex.Name), column => column.WithLength(200)));
        await SchemaBuilder.CreateEntityTableAsync<GrantIndex>(Collection, _ => { });
        await SchemaBuilder.CreateEntityTableAsync<SignInAttemptIndex>(
            Collection, table => table.Column<long>(nameof(SignInAttemptIndex.ExpiresTicks)));
    }

    private async Task CreateImportAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<ImportStateIndex>(Collection, _ => { });
        await SchemaBuilder.CreateEntityTableAsync<ImportItemIndex>(Collection, table => table
            .Column<string>(nameof(ImportItemIndex.MailboxId), column => column.WithLength(64))
            .Column<string>(nameof(ImportItemIndex.ProviderId), column => column.WithLength(200))
            .Column<string>(nameof(ImportItemIndex.LedgerKey), column => column.Unique().WithLength(300))
            .Column<int>(nameof(ImportItemIndex.State))
            .Column<long>(nameof(ImportItemIndex.DiscoveredTicks))
            .Column<long>(nameof(ImportItemIndex.NextAttemptTicks)));
        await SchemaBuilder.IndexAsync<ImportItemIndex>(
            Collection, "Due", nameof(ImportItemIndex.MailboxId), nameof(ImportItemIndex.State), nameof(ImportItemIndex.NextAttemptTicks),
            "DocumentId");
        await SchemaBuilder.CreateEntityTableAsync<ImportRunIndex>(Collection, table => table
            .Column<string>(nameof(ImportRunIndex.ConnectionId), column => column.WithLength(64))
            .Column<string>(nameof(ImportRunIndex.MailboxId), column => column.WithLength(64))
            .Column<int>(nameof(ImportRunIndex.State))
            .Column<bool>(nameof(ImportRunIndex.CancelRequested))
            .Column<long>(nameof(ImportRunIndex.FinishedTicks)));
        await SchemaBuilder.IndexAsync<ImportRunIndex>(
            Collection, "Connection", nameof(ImportRunIndex.ConnectionId), nameof(ImportRunIndex.EntityId));
        await SchemaBuilder.IndexAsync<ImportRunIndex>(
            Collection, "Mailbox", nameof(ImportRunIndex.MailboxId), nameof(ImportRunIndex.EntityId));
        await SchemaBuilder.IndexAsync<ImportRunIndex>(
            Collection, "State", nameof(ImportRunIndex.State), nameof(ImportRunIndex.FinishedTicks));
    }

    private async Task CreateMessagesAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<MessageIndex>(Collection, table => table
            .Column<string>(nameof(MessageIndex.MailboxId), column => column.WithLength(64))
            .Column<string>(nameof(MessageIndex.AgentId), column => column.WithLength(64))
            .Column<string>(nameof(MessageIndex.MessageKey), column => column.Unique().WithLength(300))
            .Column<string>(nameof(MessageIndex.InternetMessageId), column => column.Nullable().WithLength(500))
            .Column<string>(nameof(MessageIndex.Fingerprint), column => column.WithLength(64))
            .Column<int>(nameof(MessageIndex.Place))
            .Column<int>(nameof(MessageIndex.Direction))
            .Column<bool>(nameof(MessageIndex.IsRead))
            .Column<bool>(nameof(MessageIndex.HasAttachments))
            .Column<string>(nameof(MessageIndex.TicketId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(MessageIndex.ClientId), column => column.Nullable().WithLength(64))
            .Column<long>(nameof(MessageIndex.ReceivedTicks))
            .Column<long>(nameof(MessageIndex.ImportedTicks))
            .Column<string>(nameof(MessageIndex.SearchText), column => column.Unlimited()));
        await SchemaBuilder.IndexAsync<MessageIndex>(
            Collection, "Inbox", nameof(MessageIndex.AgentId), nameof(MessageIndex.Place), nameof(MessageIndex.ReceivedTicks),
            nameof(MessageIndex.EntityId), "DocumentId");
        await SchemaBuilder.IndexAsync<MessageIndex>(Collection, "InternetMessageId", nameof(MessageIndex.InternetMessageId));
        await SchemaBuilder.IndexAsync<MessageIndex>(Collection, "Fingerprint", nameof(MessageIndex.Fingerprint));
        await SchemaBuilder.IndexAsync<MessageIndex>(
            Collection, "Received", nameof(MessageIndex.MailboxId), nameof(MessageIndex.ReceivedTicks));
        await SchemaBuilder.IndexAsync<MessageIndex>(
            Collection, "Imported", nameof(MessageIndex.MailboxId), nameof(MessageIndex.ImportedTicks));
        await SchemaBuilder.IndexAsync<MessageIndex>(
            Collection, "Client", nameof(MessageIndex.ClientId), nameof(MessageIndex.ReceivedTicks));
        await SchemaBuilder.CreateMapIndexTableAsync<MessageAddressIndex>(
            table => table
                .Column<string>(nameof(MessageAddressIndex.TicketId), column => column.WithLength(64))
                .Column<string>(nameof(MessageAddressIndex.Address), column => column.WithLength(320)),
            Collection);
        await SchemaBuilder.IndexAsync<MessageAddressIndex>(
            Collection, "TicketAddress", nameof(MessageAddressIndex.TicketId), nameof(MessageAddressIndex.Address));
        await SchemaBuilder.CreateEntityTableAsync<DecisionIndex>(Collection, table => table
            .Column<string>(nameof(DecisionIndex.MessageId), column => column.WithLength(64))
            .Column<int>(nameof(DecisionIndex.Verdict)));
        await SchemaBuilder.IndexAsync<DecisionIndex>(
            Collection, "Message", nameof(DecisionIndex.MessageId), nameof(DecisionIndex.EntityId));
        await SchemaBuilder.CreateEntityTableAsync<MoveIndex>(Collection, table => table
            .Column<string>(nameof(MoveIndex.MessageId), column => column.WithLength(64))
            .Column<long>(nameof(MoveIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<MoveIndex>(Collection, "Message", nameof(MoveIndex.MessageId), nameof(MoveIndex.AtTicks));
    }
}
