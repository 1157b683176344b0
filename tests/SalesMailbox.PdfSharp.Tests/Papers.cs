using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Quotations;

namespace SalesMailbox.PdfSharp.Tests;

/// <summary>Creates quotations, and their PDF files in the same way as a host.</summary>
internal static class Papers
{
    public static QuotationPdfContent Of(params QuotationLine[] lines) => Of(quotation => quotation.Lines = lines);

    public static QuotationPdfContent Of(Action<Quotation> change)
    {
        var quotation = new Quotation
        {
            Id = "quotation-1",
            Number = 12,
            Title = "Solar roof",
            Currency = "EUR",
            Date = new DateOnly(2026, 3, 2),
            ValidUntil = new DateOnly(2026, 4, 1),
            Lines = [Line("Panels", 20, 149.95m)],
        };
        change(quotation);
        foreach (var (at, line) in quotation.Lines.Index())
        {
            line.Position = at;
        }

        var company = new QuotationDefaults
        {
            CompanyName = "Acme Solar",
            CompanyAddress = "1 Sun Street\nBristol",
            Footer = "IBAN DE02 1203 0000 0000 2020 51",
        };
        return new QuotationPdfContent(
            quotation, QuotationTotals.Of(quotation), company, ["Brightwell", "Clara Brightwell"], "Anna", "anna@acme.example");
    }

    public static QuotationLine Line(string description, decimal quantity, decimal price, decimal tax = 20, decimal discount = 0) =>
        new() { Description = description, Quantity = quantity, Unit = "pcs", UnitPrice = price, TaxRate = tax, Discount = discount };

    public static byte[] Draw(QuotationPdfContent paper, string culture = "en-GB")
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var services = new ServiceCollection();
            services.AddSingleton(typeof(IStringLocalizer<>), typeof(PlainLocalizer<>));
            using var provider = services.AddSalesMailboxPdfSharp().BuildServiceProvider();
            using var scope = provider.CreateScope();
            return scope.ServiceProvider.GetRequiredService<IQuotationDocuments>().Create(paper);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private sealed class PlainLocalizer<T> : IStringLocalizer<T>
    {
        public LocalizedString this[string name] => new(name, name);

        public LocalizedString this[string name, params object[] arguments] =>
            new(name, string.Format(CultureInfo.CurrentCulture, name, arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
    }
}
