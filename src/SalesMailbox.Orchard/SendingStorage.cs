using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Sending;
using SalesMailbox.Orchard.Indexes;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Stores;

namespace SalesMailbox.Orchard;

internal static class SendingStorage
{
    /// <summary>Registers the stores of actions, of the outbox, and of the settings of clients and agents, with their tables.</summary>
    public static IServiceCollection AddSalesMailboxSendingStores(this IServiceCollection services)
    {
        // A site whose own PSA has actions provides its own store.
        services.TryAddScoped<IActionDefinitionStore, ActionDefinitionStore>();
        services.AddScoped<IOutboxStore, OutboxStore>();
        services.AddScoped<IClientEmailDefaultsStore, ClientEmailDefaultsStore>();
        services.AddScoped<IAgentPreferencesStore, AgentPreferencesStore>();
        services.AddIndexProvider<ActionDefinitionIndexProvider>();
        services.AddIndexProvider<OutgoingMailIndexProvider>();
        services.AddIndexProvider<ClientEmailDefaultsIndexProvider>();
        services.AddIndexProvider<AgentPreferencesIndexProvider>();
        services.AddDataMigration<SendingMigrations>();
        services.AddDataMigration<RawReferenceMigrations>();
        services.AddDataMigration<ActionContentTypeMigrations>();
        return services;
    }
}
