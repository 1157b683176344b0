using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Orchard.Content;
using SalesMailbox.Orchard.Content.Intake;
using SalesMailbox.Orchard.Handlers;
using SalesMailbox.Orchard.Hosting;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Parts;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard;

/// <summary>Registers clients, contacts, and tickets, for sites without a PSA of their own.</summary>
[Feature(Features.Psa)]
public sealed class PsaStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        // TryAdd, so that the site's own stores for tickets and clients are used, whichever feature is registered first.
        services.TryAddScoped<ITicketStore, TicketStore>();
        services.TryAddScoped<IClientStore, ClientStore>();
        services.AddScoped<TicketNumbers>();
        services.AddScoped<IModularTenantEvents, TicketDefaultsInitializer>();
        services.AddContentPart<SalesMailboxClientPart>().UseDisplayDriver<ClientPartDriver>();
        services.AddContentPart<SalesMailboxContactPart>().UseDisplayDriver<ContactPartDriver>();
        services.AddContentPart<SalesMailboxTicketPart>().UseDisplayDriver<TicketPartDriver>().AddHandler<TicketNumberHandler>();
        services.AddScoped<IContentRemoval, PsaContentRemoval>();
        services.AddScoped<IContentIntake, ClientIntake>();
        services.AddScoped<IContentIntake, ContactIntake>();
        services.AddScoped<IContentIntake, TicketIntake>();
        services.AddIndexProvider<ClientIndexProvider>();
        services.AddIndexProvider<ContactIndexProvider>();
        services.AddIndexProvider<TicketIndexProvider>();
        services.AddIndexProvider<TimelineEntryIndexProvider>();
        services.AddIndexProvider<CrmNoteIndexProvider>();
        services.AddIndexProvider<TicketTypeIndexProvider>();
        services.AddIndexProvider<TicketStatusIndexProvider>();
        services.AddDataMigration<PsaMigrations>();
        services.AddDataMigration<ContactNameMigrations>();
        services.AddDataMigration<PsaContentTypeMigrations>();
    }
}
