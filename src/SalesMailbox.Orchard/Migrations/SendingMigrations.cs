using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the tables of the outbox and of the settings of clients and agents.</summary>
internal sealed class SendingMigrations : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<OutgoingMailIndex>(
            Collection, table => table.Column<long>(nameof(OutgoingMailIndex.DueTicks)));
        await SchemaBuilder.IndexAsync<OutgoingMailIndex>(
            Collection, "Due", nameof(OutgoingMailIndex.DueTicks), nameof(OutgoingMailIndex.EntityId), "DocumentId");
        await SchemaBuilder.CreateEntityTableAsync<ClientEmailDefaultsIndex>(Collection, _ => { });
        await SchemaBuilder.CreateEntityTableAsync<AgentPreferencesIndex>(Collection, _ => { });
        return 1;
    }
}
