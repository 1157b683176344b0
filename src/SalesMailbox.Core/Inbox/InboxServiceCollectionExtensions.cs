using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace SalesMailbox.Core.Inbox;

public static class InboxServiceCollectionExtensions
{
    /// <summary>Adds My Inbox.</summary>
    public static IServiceCollection AddSalesMailboxInbox(this IServiceCollection services)
    {
        services.TryAddScoped<TicketSuggester>();
        services.TryAddScoped<InboxActions>();
        services.TryAddScoped<InboxManager>();
        return services;
    }
}
