namespace SalesMailbox.Core.Quotations;

/// <summary>The initial values of a new quotation, and the company details on every PDF.</summary>
public sealed class QuotationDefaults
{
    public string Currency { get; set; } = "EUR";

    /// <summary>In percent.</summary>
    public decimal TaxRate { get; set; }

    /// <summary>The number of days that a quotation is valid; 0 for unlimited.</summary>
    public int ValidDays { get; set; } = 30;

    public string Intro { get; set; } = "";

    public string Closing { get; set; } = "";

    /// <summary>The sender's block on the PDF.</summary>
    public string CompanyName { get; set; } = "";

    /// <summary>The address; can have several lines.</summary>
    public string CompanyAddress { get; set; } = "";

    /// <summary>The text at the bottom of each page: bank account, VAT number.</summary>
    public string Footer { get; set; } = "";
}
