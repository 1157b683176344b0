using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Filing;

internal static class FilingServiceCollectionExtensions
{
    /// <summary>Adds the services that put messages in their places: filing by the import and by agents, and undo.</summary>
    public static IServiceCollection AddSalesMailboxFiling(this IServiceCollection services)
    {
        services.AddTexts(typeof(MoveTexts));
        services.TryAddScoped<TicketMail>();
        services.TryAddScoped<MessageMover>();
        services.TryAddScoped<TicketUndo>();
        services.TryAddScoped<EarlierMessageFiler>();
        services.TryAddScoped<FilingEffects>();
        services.TryAddScoped<TicketCreator>();
        services.TryAddScoped<MessageFiling>();
        services.TryAddScoped<IMessageFiler>(scope => scope.GetRequiredService<MessageFiling>());
        services.TryAddScoped<CopyMerging>();
        services.TryAddScoped<CopyRepair>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyTask, CopyRepair>());
        services.AddTexts(typeof(FilingTexts), typeof(FilingErrors));
        return services;
    }
}
