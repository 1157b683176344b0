using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the table of unread email on tickets.</summary>
internal sealed class UnreadEmailMigrations : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<UnreadEmailIndex>(Collection, table => table
            .Column<string>(nameof(UnreadEmailIndex.AgentId), column => column.WithLength(64))
            .Column<string>(nameof(UnreadEmailIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(UnreadEmailIndex.UnreadKey), column => column.Unique().WithLength(200))
            .Column<long>(nameof(UnreadEmailIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<UnreadEmailIndex>(
            Collection, "Agent", nameof(UnreadEmailIndex.AgentId), nameof(UnreadEmailIndex.AtTicks), nameof(UnreadEmailIndex.EntityId),
            nameof(UnreadEmailIndex.TicketId), "DocumentId");
        await SchemaBuilder.IndexAsync<UnreadEmailIndex>(
            Collection, "Ticket", nameof(UnreadEmailIndex.TicketId), nameof(UnreadEmailIndex.AgentId), "DocumentId");
        return 1;
    }
}
