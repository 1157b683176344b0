namespace SalesMailbox.Core.Quotations;

/// <summary>What a new quotation begins with, and what stands on each one's PDF.</summary>
public sealed class QuotationDefaults
{
    public string Currency { get; set; } = "EUR";

    /// <summary>Percent.</summary>
    public decimal TaxRate { get; set; }

    /// <summary>How long a quotation is valid; 0 for without end.</summary>
    public int ValidDays { get; set; } = 30;

    public string Intro { get; set; } = "";

    public string Closing { get; set; } = "";

    /// <summary>The sender's block on the PDF.</summary>
    public string CompanyName { get; set; } = "";

    /// <summary>Several lines.</summary>
    public string CompanyAddress { get; set; } = "";

    /// <summary>At the foot of each page: bank account, VAT number.</summary>
    public string Footer { get; set; } = "";
}
