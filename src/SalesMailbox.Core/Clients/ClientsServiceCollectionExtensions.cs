using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Clients;

internal static class ClientsServiceCollectionExtensions
{
    /// <summary>Adds clients, contacts and CRM notes.</summary>
    public static IServiceCollection AddSalesMailboxClients(this IServiceCollection services)
    {
        services.TryAddScoped<ClientFinder>();
        services.TryAddScoped<SenderContactCreator>();
        services.TryAddScoped<SenderNameCheck>();
        services.TryAddScoped<ClientValidation>();
        services.TryAddScoped<ClientEdits>();
        services.TryAddScoped<ClientRemoval>();
        services.TryAddScoped<FormReceipts>();
        services.TryAddScoped<ClientManager>();
        services.AddTexts(typeof(ClientErrors));
        return services;
    }
}
