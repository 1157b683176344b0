using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Sending;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;

namespace SalesMailbox.Core.Quotations;

internal static class QuotationsServiceCollectionExtensions
{
    /// <summary>Adds quotations and their settings. The host adds an <see cref="IQuotationDocuments"/>.</summary>
    public static IServiceCollection AddSalesMailboxQuotations(this IServiceCollection services)
    {
        services.TryAddScoped<QuotationEdits>();
        services.TryAddScoped<QuotationManager>();
        services.TryAddScoped<QuotationPdfContentReader>();
        services.TryAddScoped<QuotationFiles>();
        services.TryAddScoped<QuotationEmails>();
        services.TryAddScoped<QuotationDeliveries>();
        services.TryAddScoped<QuotationSettingsManager>();
        services.TryAddScoped<QuotationSettingsTransfer>();
        services.TryAddScoped<QuotationSenderPreview>();
        services.TryAddScoped<FromChoicesReader>();
        services.TryAddScoped<ITicketQuotations, TicketQuotations>();
        services.TryAddScoped<IDefaultSender, QuotationDefaultSender>();
        services.AddTexts(typeof(QuotationTexts), typeof(QuotationErrors), typeof(QuotationSettingsErrors));
        return services;
    }
}
