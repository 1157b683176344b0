namespace SalesMailbox.Core.Quotations;

/// <summary>Makes the PDF of a quotation.</summary>
public interface IQuotationDocuments
{
    const string ContentType = "application/pdf";

    /// <returns>The file's bytes. The same paper in the same language gives the same bytes.</returns>
    byte[] Create(QuotationPaper paper);
}
