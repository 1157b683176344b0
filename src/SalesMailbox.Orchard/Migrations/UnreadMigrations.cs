using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the index that counts an agent's unread email, which every page shows.</summary>
internal sealed class UnreadMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.IndexAsync<MessageIndex>(
            SalesMailboxCollection.Name, "Unread", nameof(MessageIndex.AgentId), nameof(MessageIndex.Place), nameof(MessageIndex.IsRead),
            nameof(MessageIndex.ReceivedTicks));
        return 1;
    }
}
