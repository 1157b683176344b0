using OrchardCore.Data.Migration;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Stores;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the tables of tickets, clients, and related data.</summary>
internal sealed class PsaMigrations(IStore store) : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await CreateCounterAsync();
        await CreateTicketsAsync();
        await CreateTimelineAsync();
        await CreateClientsAsync();
        await CreateNotesAsync();
        return 3;
    }

    /// <summary>
    /// Adds the module's prefix to the index tables of content. Their rows are written when <see cref="PsaContentTypeMigrations"/> moves
    /// the items.
    /// </summary>
    public async Task<int> UpdateFrom1Async()
    {
        await CreateTicketsAsync();
        await CreateClientsAsync();
        await SchemaBuilder.DropTableAsync("TicketIndex");
        await SchemaBuilder.DropTableAsync("TicketContactIndex");
        await SchemaBuilder.DropTableAsync("ClientIndex");
        await SchemaBuilder.DropTableAsync("ClientDomainIndex");
        await SchemaBuilder.DropTableAsync("ContactIndex");
        return 3;
    }

    /// <summary>Adds the key that sorts the list of clients in alphabetical order for people.</summary>
    public async Task<int> UpdateFrom2Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<SalesMailboxClientIndex>(table =>
        {
            table.DropIndex($"IDX_SM_{nameof(SalesMailboxClientIndex)}_Name");
            table.AddColumn<string>(nameof(SalesMailboxClientIndex.SortKey), column => column.WithLength(NameOrder.MaxKey));
        });
        await ClientSortKeys.FillAsync(SchemaBuilder, store);
        await IndexSortKeyAsync();
        return 3;
    }

    private async Task CreateCounterAsync()
    {
        await SchemaBuilder.CreateTableAsync(TicketNumbers.Table, table => table
            .Column<string>(NumberSequence.Name, column => column.PrimaryKey().WithLength(64))
            .Column<long>(NumberSequence.Value));
        await TicketNumbers.AddCounterAsync(store, SchemaBuilder.Transaction);
    }

    private async Task CreateTicketsAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxTicketIndex>(null, table => table
            .Column<long>(nameof(SalesMailboxTicketIndex.Number), column => column.Unique())
            .Column<int>(nameof(SalesMailboxTicketIndex.Use))
            .Column<bool>(nameof(SalesMailboxTicketIndex.IsOpen))
            .Column<string>(nameof(SalesMailboxTicketIndex.StatusId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxTicketIndex.ClientId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(SalesMailboxTicketIndex.AgentId), column => column.Nullable().WithLength(64))
            .Column<long>(nameof(SalesMailboxTicketIndex.LastActivityTicks))
            .Column<string>(nameof(SalesMailboxTicketIndex.SearchText), column => column.WithLength(600)));
        await SchemaBuilder.IndexAsync<SalesMailboxTicketIndex>(
            null, "Activity", nameof(SalesMailboxTicketIndex.LastActivityTicks), nameof(SalesMailboxTicketIndex.EntityId), "DocumentId");
        await SchemaBuilder.IndexAsync<SalesMailboxTicketIndex>(
            null, "Client", nameof(SalesMailboxTicketIndex.ClientId), nameof(SalesMailboxTicketIndex.LastActivityTicks));
        await SchemaBuilder.CreateMapIndexTableAsync<SalesMailboxTicketContactIndex>(table => table
            .Column<string>(nameof(SalesMailboxTicketContactIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxTicketContactIndex.ContactId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxTicketContactIndex.Address), column => column.WithLength(320))
            .Column<string>(nameof(SalesMailboxTicketContactIndex.Domain), column => column.WithLength(255))
            .Column<string>(nameof(SalesMailboxTicketContactIndex.SummaryKey), column => column.WithLength(64))
            .Column<int>(nameof(SalesMailboxTicketContactIndex.Use))
            .Column<bool>(nameof(SalesMailboxTicketContactIndex.IsOpen))
            .Column<long>(nameof(SalesMailboxTicketContactIndex.LastActivityTicks)));
        await SchemaBuilder.IndexAsync<SalesMailboxTicketContactIndex>(
            null,
            "Summary",
            nameof(SalesMailboxTicketContactIndex.SummaryKey),
            nameof(SalesMailboxTicketContactIndex.IsOpen),
            nameof(SalesMailboxTicketContactIndex.Use));
        await SchemaBuilder.IndexAsync<SalesMailboxTicketContactIndex>(
            null, "Address", nameof(SalesMailboxTicketContactIndex.Address), nameof(SalesMailboxTicketContactIndex.IsOpen),
            nameof(SalesMailboxTicketContactIndex.Use), nameof(SalesMailboxTicketContactIndex.LastActivityTicks));
        await SchemaBuilder.IndexAsync<SalesMailboxTicketContactIndex>(
            null, "Domain", nameof(SalesMailboxTicketContactIndex.Domain), nameof(SalesMailboxTicketContactIndex.IsOpen),
            nameof(SalesMailboxTicketContactIndex.Use), nameof(SalesMailboxTicketContactIndex.LastActivityTicks));
        await SchemaBuilder.IndexAsync<SalesMailboxTicketContactIndex>(null, "Contact", nameof(SalesMailboxTicketContactIndex.ContactId));
    }

    private async Task CreateTimelineAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<TimelineEntryIndex>(Collection, table => table
            .Column<string>(nameof(TimelineEntryIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(TimelineEntryIndex.MessageId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(TimelineEntryIndex.MailKey), column => column.Unique().WithLength(150))
            .Column<long>(nameof(TimelineEntryIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<TimelineEntryIndex>(
            Collection,
            "Ticket",
            nameof(TimelineEntryIndex.TicketId),
            nameof(TimelineEntryIndex.AtTicks),
            nameof(TimelineEntryIndex.EntityId));
        await SchemaBuilder.CreateEntityTableAsync<TicketTypeIndex>(
            Collection, table => table.Column<int>(nameof(TicketTypeIndex.Position)));
        await SchemaBuilder.CreateEntityTableAsync<TicketStatusIndex>(
            Collection, table => table.Column<int>(nameof(TicketStatusIndex.Position)));
    }

    private async Task CreateClientsAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxClientIndex>(null, table => table
            .Column<string>(nameof(SalesMailboxClientIndex.Name), column => column.WithLength(200))
            .Column<string>(nameof(SalesMailboxClientIndex.SortKey), column => column.WithLength(NameOrder.MaxKey))
            .Column<string>(nameof(SalesMailboxClientIndex.SearchText), column => column.Unlimited()));
        await IndexSortKeyAsync();
        await SchemaBuilder.CreateMapIndexTableAsync<SalesMailboxClientDomainIndex>(table => table
            .Column<string>(nameof(SalesMailboxClientDomainIndex.ClientId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxClientDomainIndex.Domain), column => column.Unique().WithLength(255)));
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxContactIndex>(null, table => table
            .Column<string>(nameof(SalesMailboxContactIndex.ClientId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxContactIndex.Name), column => column.WithLength(200))
            .Column<string>(nameof(SalesMailboxContactIndex.EmailKey), column => column.Unique().WithLength(320))
            .Column<string>(nameof(SalesMailboxContactIndex.Domain), column => column.WithLength(255))
            .Column<string>(nameof(SalesMailboxContactIndex.SearchText), column => column.WithLength(600)));
        await SchemaBuilder.IndexAsync<SalesMailboxContactIndex>(
            null, "Client", nameof(SalesMailboxContactIndex.ClientId), nameof(SalesMailboxContactIndex.Name));
        await SchemaBuilder.IndexAsync<SalesMailboxContactIndex>(null, "Domain", nameof(SalesMailboxContactIndex.Domain));
    }

    private Task IndexSortKeyAsync() => SchemaBuilder.IndexAsync<SalesMailboxClientIndex>(
        null, "SortKey", nameof(SalesMailboxClientIndex.SortKey), nameof(SalesMailboxClientIndex.EntityId), "DocumentId");

    private async Task CreateNotesAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<CrmNoteIndex>(Collection, table => table
            .Column<string>(nameof(CrmNoteIndex.ClientId), column => column.WithLength(64))
            .Column<long>(nameof(CrmNoteIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<CrmNoteIndex>(Collection, "Client", nameof(CrmNoteIndex.ClientId), nameof(CrmNoteIndex.AtTicks));
    }
}
