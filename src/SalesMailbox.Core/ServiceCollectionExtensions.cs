using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Filing;
using SalesMailbox.Core.Handover;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core;

public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds the rules of the whole product. The host adds its own services (tenant, scopes, module state, secrets, agents, time), the
    /// stores, the raw store, at least one connection type, logging and localization.
    /// </summary>
    public static IServiceCollection AddSalesMailboxCore(this IServiceCollection services)
    {
        CodePages.Register();
        services.AddScoped<AgentTime>();
        services.AddTexts(typeof(SharedErrors));
        return services.AddSalesMailboxConnections()
            .AddSalesMailboxImport()
            .AddSalesMailboxHandover()
            .AddSalesMailboxMatching()
            .AddSalesMailboxFiling()
            .AddSalesMailboxTickets()
            .AddSalesMailboxClients()
            .AddSalesMailboxInbox()
            .AddSalesMailboxActions()
            .AddSalesMailboxSending()
            .AddSalesMailboxQuotations();
    }
}
