namespace SalesMailbox.Core.Quotations;

/// <summary>The form of a quotation. Errors use the names of the properties ("Lines[2].Quantity").</summary>
public sealed record QuotationForm
{
    public string? Title { get; init; }

    public string? Currency { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string? Intro { get; init; }

    public string? Closing { get; init; }

    public IReadOnlyList<QuotationLineForm> Lines { get; init; } = [];

    /// <summary>The version that the form showed; 0 for a new quotation.</summary>
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

/// <summary>A line as entered; numbers in the format that <see cref="NumberText"/> reads.</summary>
public sealed record QuotationLineForm
{
    public string? Description { get; init; }

    public string? Quantity { get; init; }

    public string? Unit { get; init; }

    public string? UnitPrice { get; init; }

    public string? Discount { get; init; }

    public string? TaxRate { get; init; }

    /// <summary>
    /// Whether the line is empty and is therefore left out. The initial values of a new line (quantity, tax rate) don't count.
    /// </summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Description) && string.IsNullOrWhiteSpace(UnitPrice) && string.IsNullOrWhiteSpace(Unit)
        && string.IsNullOrWhiteSpace(Discount);

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
