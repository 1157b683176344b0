using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Handover;

public static class HandoverServiceCollectionExtensions
{
    /// <summary>Adds what belongs to agents who leave: their mailboxes stop, administrators are notified, and what they had can be handed over.</summary>
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
