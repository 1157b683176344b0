using SalesMailbox.Core.Quotations;

namespace SalesMailbox.Web.ViewModels;

/// <summary>The form of a new or existing quotation.</summary>
public sealed class QuotationEditForm
{
    public string? Title { get; set; }

    public string? Currency { get; set; }

    public DateOnly? Date { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public string? Intro { get; set; }

    public string? Closing { get; set; }

    /// <summary>The lines; null rather than empty if there are none, because model binding keeps an existing list.</summary>
    public List<QuotationLineInput>? Lines { get; set; }

    public long Version { get; set; }

    public static QuotationEditForm Of(QuotationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Title = form.Title,
            Currency = form.Currency,
            Date = form.Date,
            ValidUntil = form.ValidUntil,
            Intro = form.Intro,
            Closing = form.Closing,
            Lines = [.. form.Lines.Select(QuotationLineInput.Of)],
            Version = form.Version,
        };
    }

    public QuotationForm ToForm() => new()
    {
        Title = Title,
        Currency = Currency,
        Date = Date,
        ValidUntil = ValidUntil,
        Intro = Intro,
        Closing = Closing,
        Lines = ToLines(),
        Version = Version,
    };

    public IReadOnlyList<QuotationLineForm> ToLines() => [.. (Lines ?? []).Select(line => line.ToForm())];
}

/// <summary>A line as it was typed.</summary>
public sealed class QuotationLineInput
{
    public string? Description { get; set; }

    public string? Quantity { get; set; }

    public string? Unit { get; set; }

    public string? UnitPrice { get; set; }

    public string? Discount { get; set; }

    public string? TaxRate { get; set; }

    public static QuotationLineInput Of(QuotationLineForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            Description = form.Description,
            Quantity = form.Quantity,
            Unit = form.Unit,
            UnitPrice = form.UnitPrice,
            Discount = form.Discount,
            TaxRate = form.TaxRate,
        };
    }

    public QuotationLineForm ToForm() => new()
    {
        Description = Description,
        Quantity = Quantity,
        Unit = Unit,
        UnitPrice = UnitPrice,
        Discount = Discount,
        TaxRate = TaxRate,
    };
}

/// <summary>The form of Configuration > Quotations.</summary>
public sealed class QuotationSettingsEditForm
{
    public string? From { get; set; }

    public string? FallbackMailboxId { get; set; }

    public string? Currency { get; set; }

    public string? TaxRate { get; set; }

    public string? ValidDays { get; set; }

    public string? Intro { get; set; }

    public string? Closing { get; set; }

    public string? CompanyName { get; set; }

    public string? CompanyAddress { get; set; }

    public string? Footer { get; set; }

    public static QuotationSettingsEditForm Of(QuotationSettingsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new()
        {
            From = form.From,
            FallbackMailboxId = form.FallbackMailboxId,
            Currency = form.Currency,
            TaxRate = form.TaxRate,
            ValidDays = form.ValidDays,
            Intro = form.Intro,
            Closing = form.Closing,
            CompanyName = form.CompanyName,
            CompanyAddress = form.CompanyAddress,
            Footer = form.Footer,
        };
    }

    public QuotationSettingsForm ToForm() => new()
    {
        From = From,
        FallbackMailboxId = FallbackMailboxId,
        Currency = Currency,
        TaxRate = TaxRate,
        ValidDays = ValidDays,
        Intro = Intro,
        Closing = Closing,
        CompanyName = CompanyName,
        CompanyAddress = CompanyAddress,
        Footer = Footer,
    };
}
