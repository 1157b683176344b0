using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.Mail;

/// <summary>A picture for the message's frame: as a whole, and for the browser to keep, as a stored message never changes.</summary>
internal sealed class PictureResult(MailAttachment picture, byte[] content) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(picture.FileName);
        response.ContentType = DownloadTypes.Of(picture.ContentType);
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        await response.Body.WriteAsync(content, context.HttpContext.RequestAborted);
    }
}
