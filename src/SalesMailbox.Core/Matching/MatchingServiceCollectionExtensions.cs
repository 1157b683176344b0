using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Matching;

internal static class MatchingServiceCollectionExtensions
{
    /// <summary>Adds the matching rules, their settings and explanations, and the dry run.</summary>
    public static IServiceCollection AddSalesMailboxMatching(this IServiceCollection services)
    {
        services.AddTexts(typeof(MatchingTexts));
        services.TryAddScoped<MatchingSettingsReader>();
        services.TryAddScoped<DomainRulesReader>();
        services.TryAddScoped<MatchingSettingsManager>();
        services.TryAddScoped<MatchingSettingsTransfer>();
        services.TryAddScoped<MessageTicketFinder>();
        services.TryAddScoped<SendingParties>();
        services.TryAddScoped<SameMailRule>();
        services.TryAddScoped<ThreadRule>();
        services.TryAddScoped<BounceRule>();
        services.TryAddScoped<AddressAndSubjectRule>();
        services.TryAddScoped<DomainRule>();
        services.TryAddScoped<NewTicketRule>();
        services.TryAddScoped<MatchingEngine>();
        services.TryAddScoped<SenderRuleMatching>();
        services.TryAddScoped<BounceRecorder>();
        services.TryAddScoped<MatchExplanation>();
        services.TryAddScoped<ReferenceReader>();
        services.TryAddScoped<MatchingDryRun>();
        services.TryAddScoped<IDomainRulesReader>(scope => scope.GetRequiredService<DomainRulesReader>());
        services.AddTexts(typeof(MatchingErrors));
        return services;
    }
}
