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

/// <summary>Clients, contacts and tickets, for sites whose PSA does not bring its own.</summary>
[Feature(Features.Psa)]
public sealed class PsaStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        // A site that has tickets and clients of its own has them whichever of the two features comes first.
        services.TryAddScoped<ITicketStore, TicketStore>();
        services.TryAddScoped<IClientStore, ClientStore>();
        services.AddScoped<TicketNumbers>();
        services.AddScoped<IModularTenantEvents, TicketDefaultsAtStart>();
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
