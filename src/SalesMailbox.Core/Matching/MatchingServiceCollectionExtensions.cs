using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Matching;

public static class MatchingServiceCollectionExtensions
{
    /// <summary>Adds the matching rules, filing, explanations and the dry run.</summary>
    public static IServiceCollection AddSalesMailboxMatching(this IServiceCollection services)
    {
        services.TryAddScoped<MatchingSettingsReader>();
        services.TryAddScoped<DomainRulesReader>();
        services.TryAddScoped<MatchingSettingsManager>();
        services.TryAddScoped<MatchingSettingsTransfer>();
        services.TryAddScoped<TicketsOfMessages>();
        services.TryAddScoped<SendingParties>();
        services.TryAddScoped<EarlierMessages>();
        services.TryAddScoped<SameMailRule>();
        services.TryAddScoped<ThreadRule>();
        services.TryAddScoped<BounceRule>();
        services.TryAddScoped<AddressAndSubjectRule>();
        services.TryAddScoped<DomainRule>();
        services.TryAddScoped<NewTicketRule>();
        services.TryAddScoped<MatchingEngine>();
        services.TryAddScoped<SenderRuleMatching>();
        services.TryAddScoped<FiledEffects>();
        services.TryAddScoped<TicketLogging>();
        services.TryAddScoped<OwnSentMail>();
        services.TryAddScoped<BouncedMail>();
        services.TryAddScoped<MessageFiling>();
        services.TryAddScoped<IMessageFiler>(scope => scope.GetRequiredService<MessageFiling>());
        services.TryAddScoped<CopyMerging>();
        services.TryAddScoped<CopyRepair>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<INightlyTask, CopyRepair>());
        services.TryAddScoped<MatchExplanation>();
        services.TryAddScoped<ReferenceReader>();
        services.TryAddScoped<MatchingDryRun>();
        return services;
    }
}
