using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SalesMailbox.Core.Actions;

public static class ActionsServiceCollectionExtensions
{
    /// <summary>Adds action definitions and the running of them.</summary>
    public static IServiceCollection AddSalesMailboxActions(this IServiceCollection services)
    {
        services.TryAddScoped<ActionDefinitionEdits>();
        services.TryAddScoped<ActionDefinitionManager>();
        services.TryAddScoped<ActionRunner>();
        services.TryAddScoped<ActionTransfer>();
        return services;
    }
}
