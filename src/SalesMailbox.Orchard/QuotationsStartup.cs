using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Orchard.Content;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Deployment;
using SalesMailbox.Orchard.Handlers;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;
using SalesMailbox.PdfSharp;

namespace SalesMailbox.Orchard;

/// <summary>Registers quotations, independent of the source of their clients and tickets.</summary>
[Feature(Features.Headless)]
public sealed class QuotationsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSalesMailboxPdfSharp();
        services.TryAddScoped<IQuotationStore, QuotationStore>();
        services.AddScoped<QuotationNumbers>();
        services.AddContentPart<SalesMailboxQuotationPart>().UseDisplayDriver<QuotationPartDriver>().AddHandler<QuotationNumberHandler>();
        services.AddScoped<IContentRemoval, QuotationContentRemoval>();
        services.AddScoped<IContentIntake, QuotationIntake>();
        services.AddIndexProvider<QuotationIndexProvider>();
        services.AddDataMigration<QuotationMigrations>();
        services.AddRecipeExecutionStep<QuotationSettingsRecipeStep>();
    }
}
