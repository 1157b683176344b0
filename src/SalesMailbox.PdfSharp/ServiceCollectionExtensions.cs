using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.PdfSharp;

public static class ServiceCollectionExtensions
{
    /// <summary>Adds the PDFs of quotations.</summary>
    public static IServiceCollection AddSalesMailboxPdfSharp(this IServiceCollection services)
    {
        services.TryAddScoped<IQuotationDocuments, QuotationDocuments>();
        return services;
    }
}
