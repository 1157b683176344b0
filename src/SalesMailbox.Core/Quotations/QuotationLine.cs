namespace SalesMailbox.Core.Quotations;

/// <summary>One line of a quotation. Only <see cref="QuotationTotals"/> calculates its amounts.</summary>
public sealed class QuotationLine
{
    /// <summary>The position, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Plain text; can have several lines.</summary>
    public string Description { get; set; } = "";

    /// <summary>Up to four decimals.</summary>
    public decimal Quantity { get; set; } = 1;

    /// <summary>"h", "pcs"; can be empty.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Without tax, up to four decimals; negative for a deduction.</summary>
    public decimal UnitPrice { get; set; }

    /// <summary>In percent, 0 to 100, up to two decimals.</summary>
    public decimal Discount { get; set; }

    /// <summary>In percent, 0 to 100, up to two decimals.</summary>
    public decimal TaxRate { get; set; }
}
