namespace SalesMailbox.Core.Quotations;

/// <summary>What people enter of a quotation. Property names are the fields that messages name ("Lines[2].Quantity").</summary>
public sealed record QuotationForm
{
    public string? Title { get; init; }

    public string? Currency { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string? Intro { get; init; }

    public string? Closing { get; init; }

    public IReadOnlyList<QuotationLineForm> Lines { get; init; } = [];

    /// <summary>The version that was shown; 0 for a new one.</summary>
    public long Version { get; init; }

    public static QuotationForm Of(Quotation quotation)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return new()
        {
            Title = quotation.Title,
            Currency = quotation.Currency,
            Date = quotation.Date,
            ValidUntil = quotation.ValidUntil,
            Intro = quotation.Intro,
            Closing = quotation.Closing,
            Lines = [.. quotation.Lines.OrderBy(line => line.Position).Select(QuotationLineForm.Of)],
            Version = quotation.Version,
        };
    }
}

/// <summary>A line as it is typed; numbers as <see cref="NumberText"/> reads them.</summary>
public sealed record QuotationLineForm
{
    public string? Description { get; init; }

    public string? Quantity { get; init; }

    public string? Unit { get; init; }

    public string? UnitPrice { get; init; }

    public string? Discount { get; init; }

    public string? TaxRate { get; init; }

    /// <summary>A line nobody wrote in: it is left out. What stands in a fresh line (quantity, tax rate) does not count.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Description) && string.IsNullOrWhiteSpace(UnitPrice) && string.IsNullOrWhiteSpace(Unit) && string.IsNullOrWhiteSpace(Discount);

    public static QuotationLineForm Of(QuotationLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return new()
        {
            Description = line.Description,
            Quantity = NumberText.Format(line.Quantity),
            Unit = line.Unit,
            UnitPrice = NumberText.Format(line.UnitPrice),
            Discount = line.Discount == 0 ? "" : NumberText.Format(line.Discount),
            TaxRate = NumberText.Format(line.TaxRate),
        };
    }
}
