using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;
using YesSql;

namespace SalesMailbox.Orchard.Migrations;

/// <summary>The content type Quotation, its index and its numbers.</summary>
public sealed class QuotationMigrations(IContentDefinitionManager definitions, IStore store) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(QuotationPart), part => part
            .Attachable(false).WithDescription("An offer to a client, with its lines."));
        await definitions.AlterTypeDefinitionAsync(ContentTypes.Quotation, type => type
            .WithDisplayName("Quotation").WithPart(nameof(QuotationPart)).Creatable().Listable().Securable());
        await SchemaBuilder.CreateTableAsync(QuotationNumbers.Table, table => table
            .Column<string>(CountedNumbers.Name, column => column.PrimaryKey().WithLength(64))
            .Column<long>(CountedNumbers.Value));
        await QuotationNumbers.AddCounterAsync(store, SchemaBuilder.Transaction);
        await SchemaBuilder.CreateEntityTableAsync<QuotationIndex>(null, table => table
            .Column<long>(nameof(QuotationIndex.Number), column => column.Unique())
            .Column<string>(nameof(QuotationIndex.TicketId), column => column.WithLength(64))
            .Column<string>(nameof(QuotationIndex.ClientId), column => column.Nullable().WithLength(64))
            .Column<string>(nameof(QuotationIndex.AgentId), column => column.WithLength(64))
            .Column<int>(nameof(QuotationIndex.State))
            .Column<long>(nameof(QuotationIndex.CreatedTicks))
            .Column<string>(nameof(QuotationIndex.SearchText), column => column.WithLength(600)));
        await SchemaBuilder.IndexAsync<QuotationIndex>(null, "Ticket", nameof(QuotationIndex.TicketId), nameof(QuotationIndex.CreatedTicks));
        await SchemaBuilder.IndexAsync<QuotationIndex>(null, "Created", nameof(QuotationIndex.CreatedTicks), nameof(QuotationIndex.EntityId), "DocumentId");
        return 1;
    }
}
