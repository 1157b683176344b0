using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the tables of agents' sender rules and blocklists.</summary>
internal sealed class SenderMigrations : DataMigration
{
    private const string Collection = SalesMailboxCollection.Name;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<SenderRuleIndex>(Collection, table => table
            .Column<string>(nameof(SenderRuleIndex.AgentId), column => column.WithLength(64))
            .Column<string>(nameof(SenderRuleIndex.Sender), column => column.WithLength(320))
            .Column<string>(nameof(SenderRuleIndex.RuleKey), column => column.Unique().WithLength(400)));
        await SchemaBuilder.IndexAsync<SenderRuleIndex>(Collection, "Agent", nameof(SenderRuleIndex.AgentId), "DocumentId");
        await SchemaBuilder.CreateEntityTableAsync<BlockEntryIndex>(Collection, table => table
            .Column<string>(nameof(BlockEntryIndex.AgentId), column => column.WithLength(64))
            .Column<int>(nameof(BlockEntryIndex.Kind))
            .Column<string>(nameof(BlockEntryIndex.EntryKey), column => column.Unique().WithLength(64)));
        await SchemaBuilder.IndexAsync<BlockEntryIndex>(Collection, "Agent", nameof(BlockEntryIndex.AgentId), "DocumentId");
        return 1;
    }
}
