using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Quotations;

/// <summary>The PDF of a quotation: newly created for a draft, and as sent for a quotation that was sent by email.</summary>
public sealed class QuotationFiles(QuotationPdfContentReader papers, IQuotationDocuments documents, IRawStore raw)
{
    /// <summary>Opens the PDF. The caller disposes of the stream.</summary>
    public async Task<Stream> OpenAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        return quotation.PdfHash is { } hash
            ? await raw.OpenAsync(hash, cancellationToken)
            : new MemoryStream(documents.Create(await papers.ReadAsync(quotation, cancellationToken)));
    }

    /// <summary>Stores the PDF in the raw store, from which the outbox reads attachments.</summary>
    public async Task<OutgoingAttachment> StoreAsync(Quotation quotation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(quotation);
        var paper = await papers.ReadAsync(quotation, cancellationToken);
        if (quotation.PdfHash is { } hash)
        {
            return new OutgoingAttachment(paper.FileName, IQuotationDocuments.ContentType, quotation.PdfSize, hash);
        }

        await using var writer = await raw.CreateAsync(cancellationToken);
        await writer.Stream.WriteAsync(documents.Create(paper), cancellationToken);
        var entry = await writer.CompleteAsync(cancellationToken);
        return new OutgoingAttachment(paper.FileName, IQuotationDocuments.ContentType, entry.Size, entry.Hash);
    }
}
