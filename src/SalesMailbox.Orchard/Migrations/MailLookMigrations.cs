using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the table of accesses to another agent's email.</summary>
internal sealed class MailLookMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<MailLookIndex>(SalesMailboxCollection.Name, table => table
            .Column<string>(nameof(MailLookIndex.OwnerId), column => column.WithLength(64))
            .Column<long>(nameof(MailLookIndex.AtTicks))
            .Column<string>(nameof(MailLookIndex.LookKey), column => column.Unique().WithLength(64)));
        await SchemaBuilder.IndexAsync<MailLookIndex>(
            SalesMailboxCollection.Name, "Owner", nameof(MailLookIndex.OwnerId), nameof(MailLookIndex.EntityId));
        await SchemaBuilder.IndexAsync<MailLookIndex>(SalesMailboxCollection.Name, "At", nameof(MailLookIndex.AtTicks), "DocumentId");
        return 1;
    }
}
