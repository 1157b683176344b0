using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the index for the list of deleted messages.</summary>
internal sealed class DoneMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.IndexAsync<MessageIndex>(
            SalesMailboxCollection.Name, "Place", nameof(MessageIndex.Place), nameof(MessageIndex.ReceivedTicks),
            nameof(MessageIndex.EntityId), "DocumentId");
        return 1;
    }
}
