using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Orchard.Stores;
using YesSql;
using YesSql.Sql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The tables of tickets, clients and what belongs to them.</summary>
public sealed class PsaMigrations(IStore store) : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await CreateTicketsAsync();
        await CreateTimelineAsync();
        await CreateClientsAsync();
        return 1;
    }

    private async Task CreateTicketsAsync()
    {
        await SchemaBuilder.CreateTableAsync(TicketNumbers.Table, table => table
            .Column<string>(CountedNumbers.Name, column => column.PrimaryKey().WithLength(64))
            .Column<long>(CountedNumbers.Value));
        await TicketNumbers.AddCounterAsync(store, SchemaBuilder.Transaction);
        await SchemaBuilder.CreateEntityTableAsync<TicketIndex>(null, table => table
            .Column<long>(nameof(TicketIndex.Number), column => column.Unique())
            .Column<int>(nameof(TicketIndex.Use))
            .Column<bool>(nameof(TicketIndex.IsOpen))
            .Column<string>(nameof(TicketIndex.StatusId), column => column.WithLength(64))
            .Column<string>(nameof(TicketIndex.ClientId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(TicketIndex.AgentId), column => column.Nullable().WithLength(64))
            .Column<long>(nameof(TicketIndex.LastActivityTicks))
            .Column<string>(nameof(TicketIndex.SearchText), column => column.WithLength(600)));
        await SchemaBuilder.IndexAsync<TicketIndex>(null, "Activity", nameof(TicketIndex.LastActivityTicks), nameof(TicketIndex.EntityId), "DocumentId");
        await SchemaBuilder.IndexAsync<TicketIndex>(null, "Client", nameof(TicketIndex.ClientId), nameof(TicketIndex.LastActivityTicks));
        await SchemaBuilder.CreateMapIndexTableAsync<TicketContactIndex>(table => table
            .Column<string>(nameof(TicketContactIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(TicketContactIndex.ContactId), column => column.WithLength(64))
            .Column<string>(nameof(TicketContactIndex.Address), column => column.WithLength(320))
            .Column<string>(nameof(TicketContactIndex.Domain), column => column.WithLength(255))
            .Column<string>(nameof(TicketContactIndex.SummaryKey), column => column.WithLength(64))
            .Column<int>(nameof(TicketContactIndex.Use))
            .Column<bool>(nameof(TicketContactIndex.IsOpen))
            .Column<long>(nameof(TicketContactIndex.LastActivityTicks)));
        await SchemaBuilder.IndexAsync<TicketContactIndex>(null, "Summary", nameof(TicketContactIndex.SummaryKey), nameof(TicketContactIndex.IsOpen), nameof(TicketContactIndex.Use));
        await SchemaBuilder.IndexAsync<TicketContactIndex>(
            null, "Address", nameof(TicketContactIndex.Address), nameof(TicketContactIndex.IsOpen), nameof(TicketContactIndex.Use), nameof(TicketContactIndex.LastActivityTicks));
        await SchemaBuilder.IndexAsync<TicketContactIndex>(
            null, "Domain", nameof(TicketContactIndex.Domain), nameof(TicketContactIndex.IsOpen), nameof(TicketContactIndex.Use), nameof(TicketContactIndex.LastActivityTicks));
        await SchemaBuilder.IndexAsync<TicketContactIndex>(null, "Contact", nameof(TicketContactIndex.ContactId));
    }

    private async Task CreateTimelineAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<TimelineEntryIndex>(Collection, table => table
            .Column<string>(nameof(TimelineEntryIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(TimelineEntryIndex.MessageId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(TimelineEntryIndex.MailKey), column => column.Unique().WithLength(150))
            .Column<long>(nameof(TimelineEntryIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<TimelineEntryIndex>(Collection, "Ticket", nameof(TimelineEntryIndex.TicketId), nameof(TimelineEntryIndex.AtTicks), nameof(TimelineEntryIndex.EntityId));
        await SchemaBuilder.CreateEntityTableAsync<TicketTypeIndex>(Collection, table => table.Column<int>(nameof(TicketTypeIndex.Position)));
        await SchemaBuilder.CreateEntityTableAsync<TicketStatusIndex>(Collection, table => table.Column<int>(nameof(TicketStatusIndex.Position)));
    }

    private async Task CreateClientsAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<ClientIndex>(null, table => table
            .Column<string>(nameof(ClientIndex.Name), column => column.WithLength(200))
            .Column<string>(nameof(ClientIndex.SearchText), column => column.Unlimited()));
        await SchemaBuilder.IndexAsync<ClientIndex>(null, "Name", nameof(ClientIndex.Name), nameof(ClientIndex.EntityId));
        await SchemaBuilder.CreateMapIndexTableAsync<ClientDomainIndex>(table => table
            .Column<string>(nameof(ClientDomainIndex.ClientId), column => column.WithLength(64))
            .Column<string>(nameof(ClientDomainIndex.Domain), column => column.Unique().WithLength(255)));
        await SchemaBuilder.CreateEntityTableAsync<ContactIndex>(null, table => table
            .Column<string>(nameof(ContactIndex.ClientId), column => column.WithLength(64))
            .Column<string>(nameof(ContactIndex.Name), column => column.WithLength(200))
            .Column<string>(nameof(ContactIndex.EmailKey), column => column.Unique().WithLength(320))
            .Column<string>(nameof(ContactIndex.Domain), column => column.WithLength(255))
            .Column<string>(nameof(ContactIndex.SearchText), column => column.WithLength(600)));
        await SchemaBuilder.IndexAsync<ContactIndex>(null, "Client", nameof(ContactIndex.ClientId), nameof(ContactIndex.Name));
        await SchemaBuilder.IndexAsync<ContactIndex>(null, "Domain", nameof(ContactIndex.Domain));
        await SchemaBuilder.CreateEntityTableAsync<CrmNoteIndex>(Collection, table => table
            .Column<string>(nameof(CrmNoteIndex.ClientId), column => column.WithLength(64))
            .Column<long>(nameof(CrmNoteIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<CrmNoteIndex>(Collection, "Client", nameof(CrmNoteIndex.ClientId), nameof(CrmNoteIndex.AtTicks));
    }
}
