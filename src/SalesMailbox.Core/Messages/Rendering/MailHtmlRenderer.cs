using MimeKit;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Makes a mail's body safe to show (B2). What it gives out holds:</summary>
/// <remarks>
/// only elements, attributes and CSS properties of an allow-list; no script, event handler, style element, form, frame, id or name; links only to http, https,
/// mailto and tel, opened apart and without a referrer; pictures only inline ones by the caller's addresses, embedded PNG, JPEG, GIF and WebP,
/// and remote ones if allowed. Style elements are left out altogether: mail that matters carries its styles inline, since Gmail demanded so.
/// Show it in a sandboxed frame all the same: <see cref="MailDocument.Of"/> makes the frame's document.
/// </remarks>
public static class MailHtmlRenderer
{
    /// <param name="raw">The exact bytes, seekable; read from its start, left open.</param>
    /// <param name="options">What to load, and how.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<RenderedMail> RenderAsync(Stream raw, MailRenderOptions options, CancellationToken cancellationToken = default)
    {
        using var message = await MimeLoader.LoadAsync(raw, cancellationToken);
        return Render(message, options);
    }

    public static RenderedMail Render(MimeMessage? message, MailRenderOptions options)
    {
        var parts = new MimeParts(message);
        var text = BodyTexts.Of(parts);
        if (options.PlainText)
        {
            return new RenderedMail(PlainTextHtml.Of(text, options.QuoteLabel), text, 0, parts.HasHtml);
        }

        var policy = new TagPolicy(options);
        var html = string.Concat(parts.Bodies.Select(body => body.Html.Count > 0
            ? string.Concat(body.Html.Select(part => RenderHtml(BodyTexts.Read(part), options, policy)))
            : string.Concat(body.Plain.Select(part => PlainTextHtml.Of(BodyTexts.Read(part), options.QuoteLabel)))));
        return new RenderedMail(html, text, policy.Blocked, parts.HasHtml, policy.Loadable);
    }

    /// <summary>Makes any HTML safe by the same rules, for text that came in by another way than a mail.</summary>
    public static RenderedMail RenderHtml(string html, MailRenderOptions options)
    {
        var policy = new TagPolicy(options);
        var safe = RenderHtml(html, options, policy);
        return new RenderedMail(safe, HtmlText.Of(html), policy.Blocked, HasHtml: true, policy.Loadable);
    }

    private static string RenderHtml(string html, MailRenderOptions options, TagPolicy policy)
    {
        var balanced = HtmlBalancer.Balance(html, policy.Attributes, sheet => policy.CountBlocked(InlineStyles.CountRemote(sheet)));
        var body = MailSanitizer.Sanitize(balanced, policy.Approved);
        QuoteFolding.Fold(body, options.QuoteLabel);
        return body.InnerHtml;
    }
}
