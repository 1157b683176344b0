namespace SalesMailbox.Core.Quotations;

/// <summary>Everything that stands on a quotation's PDF.</summary>
/// <param name="Recipient">The lines of the address field: client, contact.</param>
/// <param name="AgentName">Who to ask.</param>
public sealed record QuotationPaper(
    Quotation Quotation, QuotationTotals Totals, QuotationDefaults Company, IReadOnlyList<string> Recipient, string AgentName, string AgentEmail)
{
    /// <summary>The file's name: "Q-0012.pdf".</summary>
    public string FileName => Quotation.Label + ".pdf";
}
