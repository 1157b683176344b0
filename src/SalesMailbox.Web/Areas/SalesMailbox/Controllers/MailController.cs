using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Mail;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// One email, wherever it is (B2, X9). Who may read it depends on its place, so no policy can be declared here: <see cref="MailAccess"/>
/// decides. An email that the signed-in agent may not read gets the same answer as one that doesn't exist.
/// </summary>
public class MailController(
    MailAccess access,
    MailReaders readers,
    MailViews views,
    MailHistory history,
    IRawStore raws,
    MailContents contents,
    IStringLocalizer<MailController> text) : SalesMailboxController
{
    /// <summary>Shows the email on a page of its own, for links and for email that is in no list.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(string id) =>
        await FindAsync(id) is { } message
            ? View(await views.OneAsync(User, await CurrentAgentAsync(), message, Aborted) with { ShowSubject = false })
            : NotFound();

    /// <summary>Returns the document of the email's frame. It has its own content security policy, without scripts.</summary>
    /// <param name="remote">Whether to load pictures from other servers, because the reader requested it.</param>
    /// <param name="plain">Whether to show the plain text.</param>
    /// <param name="path">An attached message: see <see cref="AttachedPath"/>.</param>
    [HttpGet]
    public async Task<IActionResult> Frame(string id, bool remote = false, bool plain = false, string? path = null)
    {
        if (!TryPath(path, out var attached) || await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        var options = new MailRenderOptions
        {
            AllowRemote = remote,
            PlainText = plain,
            InlinePicture = index => Url.Action("Inline", "Mail", new { id, index, path }),
            QuoteLabel = text["Quoted text"],
        };
        if (await contents.RenderAsync(
            message,
            attached,
            options,
            $"{CultureInfo.CurrentUICulture.Name} {Url.Action("Inline", "Mail", new { id })}",
            Aborted) is not { } mail)
        {
            return NotFound();
        }

        Response.Headers.ContentSecurityPolicy = MailDocument.Policy(remote);
        Response.Headers.CacheControl = "private, no-store";
        return Content(MailDocument.Of(mail, remote, plain, Note(mail)), "text/html; charset=utf-8");
    }

    /// <summary>
    /// Returns a picture inside the message. It has only one address, so that browsers cache it and the server doesn't read it again under
    /// another address.
    /// </summary>
    /// <param name="index">See <see cref="MailAttachment.Index"/>.</param>
    /// <param name="path">An attached message: see <see cref="AttachedPath"/>.</param>
    [HttpGet]
    public async Task<IActionResult> Inline(string id, int index, string? path = null) =>
        TryPath(path, out var attached)
            && Request.GetEncodedPathAndQuery() == Url.Action("Inline", "Mail", new { id, index, path })
            && await FindAsync(id) is { } message
            && await contents.PictureAsync(message, attached, index, Aborted) is { } picture
            ? new PictureResult(picture)
            : NotFound();

    /// <param name="index">See <see cref="MailAttachment.Index"/>.</param>
    /// <param name="path">An attached message: see <see cref="AttachedPath"/>.</param>
    [HttpGet]
    public Task<IActionResult> Attachment(string id, int index, string? path = null) => FileAsync(id, index, path, isShown: false);

    /// <summary>Returns a PDF for the browser's own viewer.</summary>
    /// <param name="index">See <see cref="MailAttachment.Index"/>.</param>
    /// <param name="path">An attached message: see <see cref="AttachedPath"/>.</param>
    [HttpGet]
    public Task<IActionResult> Pdf(string id, int index, string? path = null) => FileAsync(id, index, path, isShown: true);

    /// <summary>Shows an attachment on the page: a picture, a PDF, or a message.</summary>
    /// <param name="index">See <see cref="MailAttachment.Index"/>.</param>
    /// <param name="path">An attached message: see <see cref="AttachedPath"/>.</param>
    [HttpGet]
    public async Task<IActionResult> Preview(string id, int index, string? path = null)
    {
        if (!TryPath(path, out var attached) || await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        await using var opened = await contents.OpenAsync(message, attached, Aborted);
        if (opened?.Attachments.FirstOrDefault(file => file.Index == index) is not { } file
            || AttachmentPreviews.Of(file) is var kind && kind == AttachmentPreview.None)
        {
            return NotFound();
        }

        if (kind != AttachmentPreview.Message)
        {
            return Part("_Preview", "Preview", new PreviewPage(message, path, file, kind, null));
        }

        return AttachedPath.TryParse(path is null ? $"{index}" : $"{path}-{index}", out var inner)
            && await contents.OpenAsync(message, inner, Aborted) is { Message: { } within } nested
            ? await ShowAsync(nested, new PreviewPage(message, inner.ToString(), file, kind, within))
            : NotFound();
    }

    /// <summary>Returns the exact bytes that were imported.</summary>
    [HttpGet]
    public async Task<IActionResult> Original(string id)
    {
        if (await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(await raws.OpenAsync(message.RawHash, Aborted), "message/rfc822", DownloadTypes.Original(message.Subject));
    }

    [HttpGet]
    public async Task<IActionResult> Headers(string id)
    {
        if (await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        await using var raw = await raws.OpenAsync(message.RawHash, Aborted);
        return Part("_Headers", "Headers", new HeadersPage(message, await HeaderReader.ReadAsync(raw, Aborted)));
    }

    /// <summary>Shows "Why here?".</summary>
    [HttpGet]
    public async Task<IActionResult> Why(string id) =>
        await FindAsync(id) is { } message ? Part("_Why", "Why", await history.ReadAsync(message, Aborted)) : NotFound();

    private string Note(RenderedMail mail) => string.Join(' ', new[]
    {
        mail.Html.Length == 0 && mail.Limit == RenderLimit.None ? text["This message has no text."].Value : Note(mail.Limit),
        mail.IsSigned ? text["This message is signed. Its signature is not checked."].Value : "",
    }.Where(note => note.Length > 0));

    private string Note(RenderLimit limit) => limit switch
    {
        RenderLimit.Cut => text["This message is too large to show in full. Download the original to see the rest."],
        RenderLimit.PlainText => text["The formatting of this message takes too long to display. This is its text."],
        RenderLimit.Nothing => text["This message takes too long to display. Download the original to read it."],
        _ => "",
    };

    private async Task<IActionResult> ShowAsync(OpenedMail nested, PreviewPage page)
    {
        await nested.DisposeAsync();
        return Part("_Preview", "Preview", page);
    }

    private async Task<IActionResult> FileAsync(string id, int index, string? path, bool isShown)
    {
        if (!TryPath(path, out var attached) || await FindAsync(id) is not { } message
            || await contents.OpenAsync(message, attached, Aborted) is not { } opened)
        {
            return NotFound();
        }

        if (opened.Attachments.FirstOrDefault(file => file.Index == index) is { } found
            && (!isShown || AttachmentPreviews.Of(found) == AttachmentPreview.Pdf))
        {
            return new AttachmentResult(opened, found, isShown);
        }

        await opened.DisposeAsync();
        return NotFound();
    }

    /// <returns>False if the text isn't a path. An empty text stands for the message itself.</returns>
    private static bool TryPath(string? text, out AttachedPath? path)
    {
        path = null;
        return text is null || AttachedPath.TryParse(text, out path);
    }

    private async Task<MailMessage?> FindAsync(string id) =>
        await access.FindAsync(await readers.OfAsync(User, await CurrentAgentAsync()), id, Aborted);

    private ActionResult Part(string part, string page, object model)
    {
        Response.Headers.Vary = "HX-Request";
        return Request.IsHtmx() ? PartialView(part, model) : View(page, model);
    }
}
