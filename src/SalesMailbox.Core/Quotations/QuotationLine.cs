namespace SalesMailbox.Core.Quotations;

/// <summary>One line of a quotation. Its amounts are calculated by <see cref="QuotationTotals"/> only.</summary>
public sealed class QuotationLine
{
    /// <summary>From 0.</summary>
    public int Position { get; set; }

    /// <summary>Plain text, may have several lines.</summary>
    public string Description { get; set; } = "";

    /// <summary>Up to four decimals.</summary>
    public decimal Quantity { get; set; } = 1;

    /// <summary>"h", "pcs"; may be empty.</summary>
    public string Unit { get; set; } = "";

    /// <summary>Without tax, up to four decimals; below zero for a deduction.</summary>
    public decimal UnitPrice { get; set; }

    /// <summary>Percent, 0 to 100, up to two decimals.</summary>
    public decimal Discount { get; set; }

    /// <summary>Percent, 0 to 100, up to two decimals.</summary>
    public decimal TaxRate { get; set; }
}
