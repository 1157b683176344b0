using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the content type of sales mailboxes and its index.</summary>
internal sealed class ContentTypeMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxPart), part => part
            .Attachable(false).WithDescription("An agent's email address that is imported."));
        await definitions.AlterTypeDefinitionAsync(ContentTypes.SalesMailbox, type => type
            .WithDisplayName("Sales mailbox").WithPart(nameof(SalesMailboxPart)).Listable());
        await CreateTableAsync();
        return 2;
    }

    /// <summary>Adds the module's prefix to the index table, and removes the type's own permissions, which nothing checks.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await definitions.AlterTypeDefinitionAsync(ContentTypes.SalesMailbox, type => type.Securable(false));
        await CreateTableAsync();
        await SchemaBuilder.MoveRowsAsync<SalesMailboxAddressIndex>("MailboxIndex");
        return 2;
    }

    private async Task CreateTableAsync()
    {
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxAddressIndex>(null, table => table
            .Column<string>(nameof(SalesMailboxAddressIndex.NormalizedAddress), column => column.Unique().WithLength(320))
            .Column<string>(nameof(SalesMailboxAddressIndex.ConnectionId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxAddressIndex.AgentId), column => column.WithLength(64)));
        await SchemaBuilder.IndexAsync<SalesMailboxAddressIndex>(null, "Connection", nameof(SalesMailboxAddressIndex.ConnectionId));
        await SchemaBuilder.IndexAsync<SalesMailboxAddressIndex>(null, "Agent", nameof(SalesMailboxAddressIndex.AgentId));
    }
}
