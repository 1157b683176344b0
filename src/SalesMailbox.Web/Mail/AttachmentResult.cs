using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.Mail;

/// <summary>Decodes one attachment out of the raw message straight into the answer. Nothing in it can run on this site, whatever it is.</summary>
/// <param name="show">True: a picture for the mail's frame, instead of a file to save.</param>
internal sealed class AttachmentResult(IRawStore raws, MailMessage message, MailAttachment file, bool show) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var aborted = context.HttpContext.RequestAborted;
        await using var raw = await raws.OpenAsync(message.RawHash, aborted);
        var disposition = new ContentDispositionHeaderValue(show ? "inline" : "attachment");
        disposition.SetHttpFileName(file.FileName);
        response.ContentType = DownloadTypes.Of(file.ContentType);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = show ? "private, max-age=3600" : "private, no-store";
        if (!await AttachmentReader.CopyAsync(raw, file.Index, response.Body, aborted))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
