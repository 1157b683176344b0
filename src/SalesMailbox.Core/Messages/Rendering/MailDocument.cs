using System.Net;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// The document of the frame that shows a message. The frame must be sandboxed without scripts; see <see cref="Sandbox"/>.
/// </summary>
public static class MailDocument
{
    /// <summary>
    /// The flags of the frame's sandbox attribute, and of the sandbox directive in <see cref="Policy"/>. They forbid scripts, forms and
    /// navigation of the page around the frame. Without allow-same-origin, the frame's requests for inline pictures have no SameSite
    /// cookie, and the page can't measure the height of the message. That is safe as long as allow-scripts is never set, because a document
    /// without scripts can't use the site's origin. Links open in new windows, outside the sandbox.
    /// </summary>
    public const string Sandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

    // A word that is wider than the page may break, but not to make a narrow column narrower (as overflow-wrap: anywhere would).
    private const string Style =
        """
        html{color-scheme:light;--back:#fff;--text:#1f2328;--soft:#57606a;--line:#d0d7de;--fill:#eaeef2;--link:#0969da}
        body{margin:0;padding:1rem;font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--text);background:var(--back);overflow-wrap:break-word}
        a:any-link{color:var(--link)}
        img{max-width:100%;height:auto}table{max-width:100%}pre{white-space:pre-wrap}
        blockquote{margin:.25rem 0 .25rem .25rem;padding-left:.75rem;border-left:3px solid var(--line);color:var(--soft)}
        html[data-sm-text=true] body *{unicode-bidi:plaintext}
        details.sm-fold>summary{display:inline-block!important;cursor:pointer;list-style:none;padding:0 .6rem;border-radius:.5rem;background:var(--fill);color:var(--soft);line-height:1.2rem}
        details.sm-fold>summary::-webkit-details-marker{display:none}
        details.sm-fold>summary:focus-visible{outline:2px solid var(--link)}
        .sm-note{position:relative;z-index:1;margin:0 0 1rem;padding:.5rem .75rem;border:1px solid #d4a72c;border-radius:.5rem;background:#fff8c5;color:#24292f}
        .sm-body{margin:-1rem!important;padding:1rem}
        .sm-note~div>.sm-body{margin-top:0!important}
        img.sm-blocked{border:1px dashed #b8c0c8;background:#f6f8fa;font-size:12px;color:#57606a}
        """;

    /// <summary>
    /// Plain text has no colors of its own, so it uses those of the page around it. <c>data-sm-theme</c> selects them; without it, the
    /// system setting applies.
    /// </summary>
    private const string Dark =
        "color-scheme:dark;--back:#1b1f24;--text:#e6edf3;--soft:#9da7b3;--line:#444c56;--fill:#2d333b;--link:#6cb6ff";

    private const string Themes =
        "html[data-sm-theme=dark]{" + Dark + "}@media(prefers-color-scheme:dark){html:not([data-sm-theme=light]){" + Dark + "}}";

    /// <summary>
    /// The Content-Security-Policy header of the document: nothing but pictures loads, and no script runs even if the document is opened on
    /// its own.
    /// </summary>
    /// <param name="allowRemote">Whether pictures from other servers may load.</param>
    public static string Policy(bool allowRemote) => $"{Loading(allowRemote)}; frame-ancestors 'self'; sandbox {Sandbox}";

    /// <summary>
    /// A complete HTML document for a rendered message. It runs no script, and its own policy blocks all loading except pictures.
    /// </summary>
    /// <param name="mail">The output of <see cref="MailHtmlRenderer"/>.</param>
    /// <param name="allowRemote">Whether it was rendered with pictures from other servers.</param>
    /// <param name="plain">Whether it was rendered as the plain view. Like the other two values, it is set on the html element for the page
    /// around the frame.</param>
    /// <param name="note">A note about the rendering that is shown above the message; empty for none.</param>
    public static string Of(RenderedMail mail, bool allowRemote, bool plain = false, string note = "")
    {
        var isText = plain || !mail.HasHtml;
        return $"""
            <!DOCTYPE html>
            <html data-sm-blocked="{mail.BlockedRemoteCount}" data-sm-loadable="{mail.LoadableCount}" data-sm-remote="{(allowRemote ? "allowed" : "blocked")}" data-sm-html="{(mail.HasHtml ? "true" : "false")}" data-sm-form="{(plain ? "plain" : "html")}" data-sm-text="{(isText ? "true" : "false")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="{(isText ? "light dark" : "light")}">
            <meta name="referrer" content="no-referrer">
            <meta http-equiv="Content-Security-Policy" content="{Loading(allowRemote)}">
            <style>{Style}{(isText ? Themes : "")}</style>{(mail.Css.Length > 0 ? $"<style>{mail.Css}</style>" : "")}
            </head>
            <body>
            {(note.Length > 0 ? $"<p class=\"sm-note\" role=\"note\">{WebUtility.HtmlEncode(note)}</p>" : "")}{mail.Html}
            </body>
            </html>

            """;
    }

    private static string Loading(bool allowRemote) =>
        $"default-src 'none'; img-src 'self' data:{(allowRemote ? " http: https:" : "")}; style-src 'unsafe-inline'; "
        + $"form-action 'none'; base-uri 'none'";
}
