namespace SalesMailbox.Core.Quotations;

/// <summary>Everything that is printed on a quotation's PDF.</summary>
/// <param name="Recipient">The lines of the address field: client, contact.</param>
/// <param name="AgentName">The person to contact.</param>
public sealed record QuotationPdfContent(
    Quotation Quotation,
    QuotationTotals Totals,
    QuotationDefaults Company,
    IReadOnlyList<string> Recipient,
    string AgentName,
    string AgentEmail)
{
    /// <summary>The name of the file: "Q-0012.pdf".</summary>
    public string FileName => Quotation.Label + ".pdf";
}
