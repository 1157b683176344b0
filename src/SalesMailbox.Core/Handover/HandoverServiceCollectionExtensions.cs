using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Handover;

internal static class HandoverServiceCollectionExtensions
{
    /// <summary>
    /// Adds the services for agents who leave: imports of their mailboxes stop, administrators are notified, and an administrator can hand
    /// over what the agents had.
    /// </summary>
    public static IServiceCollection AddSalesMailboxHandover(this IServiceCollection services)
    {
        services.AddTexts(typeof(HandoverTexts));
        services.TryAddScoped<DepartureNotices>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyTask, DepartureNotices>());
        services.TryAddScoped<HandoverBatch>();
        services.TryAddScoped<HandoverManager>();
        services.AddTexts(typeof(HandoverErrors));
        return services;
    }
}
