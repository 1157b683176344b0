using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Documents;
using SalesMailbox.Orchard.Indexes;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The index that counts an agent's unread email. Every page shows that number.</summary>
public sealed class UnreadMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.IndexAsync<MessageIndex>(
            SalesMailboxCollection.Name, "Unread", nameof(MessageIndex.AgentId), nameof(MessageIndex.Place), nameof(MessageIndex.IsRead), nameof(MessageIndex.ReceivedTicks));
        return 1;
    }
}
