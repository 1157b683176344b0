using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Mail;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// One mail, wherever it is (B2, X9). Who may read it depends on its place, so no single policy stands here: <see cref="MailAccess"/> decides, and mail that
/// the signed-in agent may not read is answered like mail that does not exist.
/// </summary>
public class MailController(
    MailAccess access,
    MailReaders readers,
    MailViews views,
    MailHistory history,
    IRawStore raws,
    IStringLocalizer<MailController> text) : SalesMailboxController
{
    /// <summary>The mail alone on a page: to link to, and for mail that is in no list any more.</summary>
    [HttpGet]
    public async Task<IActionResult> Index(string id) =>
        await FindAsync(id) is { } message ? View(await views.OneAsync(User, await CurrentAgentAsync(), message, Aborted) with { ShowSubject = false }) : NotFound();

    /// <summary>The document of the mail's frame. It has a policy of its own, without scripts.</summary>
    /// <param name="remote">Load pictures of other servers, because the reader asked for it.</param>
    /// <param name="plain">The plain view.</param>
    [HttpGet]
    public async Task<IActionResult> Frame(string id, bool remote = false, bool plain = false)
    {
        if (await FindAsync(id) is not { } message)
        {
            return NotFound();
        }

        await using var raw = await raws.OpenAsync(message.RawHash, Aborted);
        var mail = await MailHtmlRenderer.RenderAsync(raw, new MailRenderOptions
        {
            AllowRemote = remote,
            PlainText = plain,
            InlineImage = contentId => Url.Action("Inline", "Mail", new { id, contentId }),
            QuoteLabel = text["Quoted text"],
        }, Aborted);
        Response.Headers.ContentSecurityPolicy = MailDocument.Policy(remote);
        Response.Headers.CacheControl = "private, no-store";
        return Content(MailDocument.Of(mail, remote), "text/html; charset=utf-8");
    }

    /// <summary>A picture inside the mail.</summary>
    [HttpGet]
    public async Task<IActionResult> Inline(string id, string contentId) =>
        await FindAsync(id) is { } message && InlineImages.Find(message.Attachments, contentId) is { } picture
            ? new AttachmentResult(raws, message, picture, show: true)
            : NotFound();

    /// <param name="index">See <see cref="MailAttachment.Index"/>.</param>
    [HttpGet]
    public async Task<IActionResult> Attachment(string id, int index) =>
        await FindAsync(id) is { } message && message.Attachments.FirstOrDefault(file => file.Index == index) is { } found
            ? new AttachmentResult(raws, message, found, show: false)
            : NotFound();

    /// <summary>The exact bytes that were imported.</summary>
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

    /// <summary>"Why here?"</summary>
    [HttpGet]
    public async Task<IActionResult> Why(string id) =>
        await FindAsync(id) is { } message ? Part("_Why", "Why", await history.ReadAsync(message, Aborted)) : NotFound();

    private async Task<MailMessage?> FindAsync(string id) => await access.FindAsync(await readers.OfAsync(User, await CurrentAgentAsync()), id, Aborted);

    private ActionResult Part(string part, string page, object model)
    {
        Response.Headers.Vary = "HX-Request";
        return Request.IsHtmx() ? PartialView(part, model) : View(page, model);
    }
}
