using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.Mail;

/// <summary>Decodes one attachment out of the raw message straight into the answer. Nothing in it can run on this site, whatever it is.</summary>
internal sealed class AttachmentResult(IRawStore raws, MailMessage message, MailAttachment file) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var aborted = context.HttpContext.RequestAborted;
        await using var raw = await raws.OpenAsync(message.RawHash, aborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.FileName);
        response.ContentType = DownloadTypes.Of(file.ContentType);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "private, no-store";
        if (!await AttachmentReader.CopyAsync(raw, file.Index, response.Body, aborted))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
