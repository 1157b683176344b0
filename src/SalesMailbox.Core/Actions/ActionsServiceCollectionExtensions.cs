using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Actions;

internal static class ActionsServiceCollectionExtensions
{
    /// <summary>Adds action definitions and the services that run them.</summary>
    public static IServiceCollection AddSalesMailboxActions(this IServiceCollection services)
    {
        services.TryAddScoped<ActionDefinitionEdits>();
        services.TryAddScoped<ActionDefinitionManager>();
        services.TryAddScoped<ActionRunner>();
        services.TryAddScoped<ModuleDefaults>();
        services.TryAddScoped<ActionTransfer>();
        services.TryAddScoped<ITicketStatusUse, ActionStatusUse>();
        services.AddTexts(typeof(ActionErrors));
        return services;
    }
}
