using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the table that lets only one transaction at a time decide about the copies of a message.</summary>
internal sealed class FilingKeyMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<FilingKeyIndex>(SalesMailboxCollection.Name, _ => { });
        return 1;
    }
}
