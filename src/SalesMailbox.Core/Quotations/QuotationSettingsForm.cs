namespace SalesMailbox.Core.Quotations;

/// <summary>Configuration &gt; Quotations as entered. Property names are the fields that messages name.</summary>
public sealed record QuotationSettingsForm
{
    /// <summary>As <see cref="FromText"/> writes it.</summary>
    public string? From { get; init; }

    public string? FallbackMailboxId { get; init; }

    public string? Currency { get; init; }

    /// <summary>As <see cref="NumberText"/> reads it.</summary>
    public string? TaxRate { get; init; }

    public string? ValidDays { get; init; }

    public string? Intro { get; init; }

    public string? Closing { get; init; }

    public string? CompanyName { get; init; }

    public string? CompanyAddress { get; init; }

    public string? Footer { get; init; }

    public static QuotationSettingsForm Of(QuotationSettings settings, QuotationDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(defaults);
        return new()
        {
            From = FromText.Of(settings.From),
            FallbackMailboxId = settings.FallbackMailboxId,
            Currency = defaults.Currency,
            TaxRate = NumberText.Format(defaults.TaxRate),
            ValidDays = NumberText.Format(defaults.ValidDays),
            Intro = defaults.Intro,
            Closing = defaults.Closing,
            CompanyName = defaults.CompanyName,
            CompanyAddress = defaults.CompanyAddress,
            Footer = defaults.Footer,
        };
    }
}
