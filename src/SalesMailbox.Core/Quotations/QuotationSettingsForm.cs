namespace SalesMailbox.Core.Quotations;

/// <summary>The form of Configuration &gt; Quotations. Errors use the names of the properties.</summary>
public sealed record QuotationSettingsForm
{
    /// <summary>In the format of <see cref="FromText"/>.</summary>
    public string? From { get; init; }

    public string? FallbackMailboxId { get; init; }

    public string? Currency { get; init; }

    /// <summary>In the format that <see cref="NumberText"/> reads.</summary>
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
