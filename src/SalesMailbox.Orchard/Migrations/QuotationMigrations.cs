using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;
using YesSql;
using ISession = YesSql.ISession;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>Creates the content type Quotation, its index, and its numbers.</summary>
internal sealed class QuotationMigrations(IContentDefinitionManager definitions, ISession session, IStore store) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateTableAsync(QuotationNumbers.Table, table => table
            .Column<string>(NumberSequence.Name, column => column.PrimaryKey().WithLength(64))
            .Column<long>(NumberSequence.Value));
        await QuotationNumbers.AddCounterAsync(store, SchemaBuilder.Transaction);
        await DefineAsync();
        return 2;
    }

    /// <summary>
    /// Adds the module's prefix to the type, the part, and the index table, because a site can have a type "Quotation" of its own.
    /// </summary>
    public async Task<int> UpdateFrom1Async()
    {
        await DefineAsync();
        await SchemaBuilder.DropTableAsync("QuotationIndex");
        var content = new PrefixedContent(definitions, session);
        await content.MoveAsync(("Quotation", "QuotationPart"), ContentTypes.Quotation, nameof(SalesMailboxQuotationPart));
        await content.RemovePartAsync("QuotationPart");
        return 2;
    }

    private async Task DefineAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(SalesMailboxQuotationPart), part => part
            .Attachable(false).WithDescription("An offer to a client, with its lines."));
        await definitions.AlterTypeDefinitionAsync(ContentTypes.Quotation, type => type
            .WithDisplayName("Quotation").WithPart(nameof(SalesMailboxQuotationPart)).Creatable().Listable());
        await SchemaBuilder.CreateEntityTableAsync<SalesMailboxQuotationIndex>(null, table => table
            .Column<long>(nameof(SalesMailboxQuotationIndex.Number), column => column.Unique())
            .Column<string>(nameof(SalesMailboxQuotationIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(SalesMailboxQuotationIndex.ClientId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(SalesMailboxQuotationIndex.AgentId), column => column.WithLength(64))
            .Column<int>(nameof(SalesMailboxQuotationIndex.State))
            .Column<long>(nameof(SalesMailboxQuotationIndex.CreatedTicks))
            .Column<string>(nameof(SalesMailboxQuotationIndex.SearchText), column => column.WithLength(600)));
        await SchemaBuilder.IndexAsync<SalesMailboxQuotationIndex>(
            null, "Ticket", nameof(SalesMailboxQuotationIndex.TicketId), nameof(SalesMailboxQuotationIndex.CreatedTicks));
        await SchemaBuilder.IndexAsync<SalesMailboxQuotationIndex>(
            null, "Created", nameof(SalesMailboxQuotationIndex.CreatedTicks), nameof(SalesMailboxQuotationIndex.EntityId), "DocumentId");
    }
}
