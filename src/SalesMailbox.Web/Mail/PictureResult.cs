using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Web.Mail;

/// <summary>A picture for the message's frame. It is sent whole and may be cached, because a stored message never changes.</summary>
internal sealed class PictureResult(MailPicture picture) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(picture.File.FileName);
        response.ContentType = DownloadTypes.Of(picture.File.ContentType);
        response.ContentLength = picture.Content.Length;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        await response.Body.WriteAsync(picture.Content, context.HttpContext.RequestAborted);
    }
}
