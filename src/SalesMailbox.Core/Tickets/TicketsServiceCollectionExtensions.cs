using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Tickets;

internal static class TicketsServiceCollectionExtensions
{
    /// <summary>Adds tickets with their types, statuses and timelines.</summary>
    public static IServiceCollection AddSalesMailboxTickets(this IServiceCollection services)
    {
        services.AddTexts(typeof(TimelineTexts));
        services.TryAddScoped<TicketDefaults>();
        services.TryAddScoped<TicketValidation>();
        services.TryAddScoped<TicketChanges>();
        services.TryAddScoped<TicketEdits>();
        services.TryAddScoped<TicketRemoval>();
        services.TryAddScoped<CopiedText>();
        services.TryAddScoped<UnreadEmails>();
        services.TryAddScoped<ClientReplies>();
        services.TryAddScoped<TicketReadMarker>();
        services.TryAddScoped<TicketStatusManager>();
        services.TryAddScoped<FormReceipts>();
        services.TryAddScoped<TicketManager>();
        services.TryAddScoped<IClientTickets, ClientTickets>();
        services.AddTexts(typeof(TicketErrors), typeof(TicketStatusErrors));
        return services;
    }
}
