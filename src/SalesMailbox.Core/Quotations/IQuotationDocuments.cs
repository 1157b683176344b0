namespace SalesMailbox.Core.Quotations;

/// <summary>Creates the PDF of a quotation.</summary>
public interface IQuotationDocuments
{
    const string ContentType = "application/pdf";

    /// <returns>The bytes of the file. The same paper in the same language results in the same bytes.</returns>
    byte[] Create(QuotationPdfContent paper);
}
