using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Access;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Inbox;

internal static class InboxServiceCollectionExtensions
{
    /// <summary>Adds My Inbox, and the rules for reading messages.</summary>
    public static IServiceCollection AddSalesMailboxInbox(this IServiceCollection services)
    {
        services.AddTexts(typeof(SuggestionTexts));
        services.TryAddScoped<MailLooks>();
        services.TryAddScoped<MailAccess>();
        services.TryAddSingleton<MailContentCache>();
        services.TryAddScoped<MailContents>();
        services.TryAddScoped<ObjectAccess>();
        services.TryAddScoped<TicketSuggester>();
        services.TryAddScoped<InboxActions>();
        services.TryAddScoped<InboxManager>();
        services.TryAddScoped<InboxBulk>();
        services.TryAddScoped<BulkSuggester>();
        services.TryAddScoped<InboxUndo>();
        services.TryAddScoped<InboxUndoStep>();
        services.TryAddScoped<ClientCreationUndo>();
        services.TryAddScoped<ConflictExplainer>();
        services.TryAddScoped<OtherAgentInbox>();
        services.TryAddScoped<SenderRuleValidation>();
        services.TryAddScoped<SenderRuleManager>();
        services.TryAddScoped<BlocklistManager>();
        services.AddTexts(typeof(InboxTexts), typeof(InboxErrors), typeof(SenderRuleErrors), typeof(BlocklistErrors));
        return services;
    }
}
