using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the table of processed forms.</summary>
internal sealed class FormReceiptMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<FormReceiptIndex>(
            SalesMailboxCollection.Name, table => table.Column<long>(nameof(FormReceiptIndex.AtTicks)));
        await SchemaBuilder.IndexAsync<FormReceiptIndex>(SalesMailboxCollection.Name, "At", nameof(FormReceiptIndex.AtTicks), "DocumentId");
        return 1;
    }
}
