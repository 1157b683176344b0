using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Storage;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The tables of the outbox, and of what is set for clients and agents.</summary>
public sealed class SendingMigrations : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<OutgoingMailIndex>(Collection, table => table
            .Column<string>(nameof(OutgoingMailIndex.AgentId), column => column.WithLength(64))
            .Column<bool>(nameof(OutgoingMailIndex.IsUnsent))
            .Column<long>(nameof(OutgoingMailIndex.DueTicks))
            .Column<string>(nameof(OutgoingMailIndex.QuotationId), column => column.Nullable().WithLength(64)));
        await SchemaBuilder.IndexAsync<OutgoingMailIndex>(Collection, "Due", nameof(OutgoingMailIndex.DueTicks), nameof(OutgoingMailIndex.EntityId), "DocumentId");
        await SchemaBuilder.IndexAsync<OutgoingMailIndex>(
            Collection, "Unsent", nameof(OutgoingMailIndex.AgentId), nameof(OutgoingMailIndex.IsUnsent), nameof(OutgoingMailIndex.EntityId));
        await SchemaBuilder.IndexAsync<OutgoingMailIndex>(Collection, "Quotation", nameof(OutgoingMailIndex.QuotationId), nameof(OutgoingMailIndex.EntityId));
        await SchemaBuilder.CreateEntityTableAsync<ClientEmailDefaultsIndex>(Collection, _ => { });
        await SchemaBuilder.CreateEntityTableAsync<AgentPreferencesIndex>(Collection, _ => { });
        return 1;
    }
}
