using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Core.Actions;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Parts;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The content type of actions, and its index.</summary>
public sealed class ActionContentTypeMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxActionPart), part => part
            .Attachable(false).WithDescription("An action that agents run on a ticket."));
        await definitions.AlterTypeDefinitionAsync(ContentTypes.Action, type => type
            .WithDisplayName("Ticket action").WithPart(nameof(SalesMailboxActionPart)).Creatable().Listable().Securable());
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxActionIndex>(null, table => table
            .Column<string>(nameof(SalesMailboxActionIndex.NameKey), column => column.Unique().WithLength(ActionDefinition.MaxName))
            .Column<int>(nameof(SalesMailboxActionIndex.Position)));
        return 1;
    }
}
