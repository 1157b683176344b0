using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.Mail;

/// <summary>
/// Decodes an attachment of the raw message directly into the response. Its content can't run on this site, whatever it is.
/// </summary>
/// <param name="opened">The message with the attachment. It is closed here.</param>
/// <param name="file">The attachment.</param>
/// <param name="isShown">True for a PDF that the browser's own viewer shows in a frame of this site. That viewer doesn't start in a
/// sandbox, so the response has none; the browser treats the content as a PDF, whatever it is.</param>
internal sealed class AttachmentResult(OpenedMail opened, MailAttachment file, bool isShown = false) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        await using var _ = opened;
        var response = context.HttpContext.Response;
        var aborted = context.HttpContext.RequestAborted;
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        response.ContentType = isShown ? AttachmentPreviews.PdfType : DownloadTypes.Of(file.ContentType);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = isShown
            ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
            : "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "private, no-store";
        if (!await AttachmentReader.CopyAsync(opened.Raw, file.Index, response.Body, aborted))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
