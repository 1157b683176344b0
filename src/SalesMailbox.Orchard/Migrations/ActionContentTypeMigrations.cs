using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Core.Actions;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Parts;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the content type of actions and its index.</summary>
internal sealed class ActionContentTypeMigrations(IContentDefinitionManager definitions, ISession session) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await DefineAsync();
        return 2;
    }

    /// <summary>
    /// Adds the module's prefix to the type, the part, and the index table, because a site can have a type "Action" of its own.
    /// </summary>
    public async Task<int> UpdateFrom1Async()
    {
        await DefineAsync();
        await SchemaBuilder.DropTableAsync("ActionDefinitionIndex");
        var content = new PrefixedContent(definitions, session);
        await content.MoveAsync(("Action", "ActionDefinitionPart"), ContentTypes.Action, nameof(SalesMailboxActionPart));
        await content.RemovePartAsync("ActionDefinitionPart");
        return 2;
    }

    private async Task DefineAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxActionPart), part => part
            .Attachable(false).WithDescription("An action that agents run on a ticket."));
        await definitions.AlterTypeDefinitionAsync(ContentTypes.Action, type => type
            .WithDisplayName("Ticket action").WithPart(nameof(SalesMailboxActionPart)).Creatable().Listable());
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxActionIndex>(null, table => table
            .Column<string>(nameof(SalesMailboxActionIndex.NameKey), column => column.Unique().WithLength(ActionDefinition.MaxName))
            .Column<int>(nameof(SalesMailboxActionIndex.Position)));
    }
}
