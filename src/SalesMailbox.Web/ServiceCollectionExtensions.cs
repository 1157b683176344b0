using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Web.Assets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Mail;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.Time;
using SalesMailbox.Web.Titles;
using SalesMailbox.Web.Undo;

namespace SalesMailbox.Web;

/// <summary>Registers the pages.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Registers the services of the pages. The host adds MVC itself (<c>AddControllersWithViews().AddViewLocalization()</c>, or Orchard's
    /// own) and the policies of <see cref="Policies"/>. A host with its own <see cref="IPageTitle"/>, <see cref="IFlash"/>, or
    /// <see cref="ISecretProtector"/> registers it before this call.
    /// </summary>
    public static IServiceCollection AddSalesMailboxWeb(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddDataProtection();
        services.AddOptions<AssetOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<AssetPaths>();
        services.TryAddScoped<PageHead>();
        services.TryAddScoped<RelativeTime>();
        services.TryAddScoped<MailboxRows>();
        services.TryAddScoped<EndingSignIns>();
        services.TryAddScoped<TicketLists>();
        services.TryAddScoped<ClientPages>();
        services.TryAddScoped<ClientPickers>();
        services.TryAddScoped<MailReaders>();
        services.TryAddScoped<MailViews>();
        services.TryAddScoped<MailHistory>();
        services.TryAddScoped<MailLookPages>();
        services.TryAddScoped<MovedMessages>();
        services.TryAddScoped<FileSizes>();
        services.TryAddScoped<InboxLists>();
        services.TryAddScoped<InboxBadge>();
        services.TryAddScoped<FilingForms>();
        services.TryAddScoped<FilingLabels>();
        services.TryAddScoped<SenderRulePages>();
        services.TryAddScoped<AlwaysForSender>();
        services.TryAddScoped<TicketPickers>();
        services.TryAddScoped<BulkForms>();
        services.TryAddScoped<BulkAnswers>();
        services.TryAddScoped<InboxOwners>();
        services.TryAddScoped<UndoTokens>();
        services.TryAddScoped<UndoOffers>();
        services.TryAddScoped<Timelines>();
        services.TryAddScoped<TicketPages>();
        services.TryAddScoped<TicketForms>();
        services.TryAddScoped<QuotationLists>();
        services.TryAddScoped<QuotationEditing>();
        services.TryAddScoped<SenderPreviews>();
        services.TryAddScoped<QuotationSettingsPages>();
        services.TryAddScoped<DraftFiles>();
        services.TryAddScoped<ComposePages>();
        services.TryAddScoped<OutgoingViews>();
        services.TryAddScoped<NoticeBadge>();
        services.TryAddScoped<TicketBadge>();
        services.TryAddScoped<UnreadTotal>();
        services.TryAddScoped<News>();
        services.TryAddScoped<IPageTitle, RequestPageTitle>();
        services.TryAddScoped<IFlash, TempDataFlash>();
        services.TryAddScoped<IHostFields, NoHostFields>();
        services.TryAddScoped<ISecretProtector, DataProtectionSecretProtector>();
        return services;
    }
}
