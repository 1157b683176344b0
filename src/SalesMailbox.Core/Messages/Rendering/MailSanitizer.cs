using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Makes the final decision on what a rendered message contains, with HtmlSanitizer and the product's allowlists, independently of the
/// earlier steps.
/// </summary>
/// <remarks>
/// It receives no style attributes. <see cref="CssDeclarations"/> handles those in linear time, and they are restored when the page is
/// written.
/// </remarks>
internal static class MailSanitizer
{
    private static readonly HtmlSanitizerOptions Options = new()
    {
        AllowedTags = HtmlRules.Tags.Append("details").Append("summary").ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = HtmlRules.Attributes.Where(name => name != "style")
            .Append("open")
            .Append(MailHtmlWriter.StyleAttribute)
            .Append(MailHtmlWriter.ClassAttribute)
            .ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
        AllowedClasses = new HashSet<string>(StringComparer.Ordinal)
        {
            HtmlRules.QuoteClass,
            HtmlRules.QuoteStartClass,
            HtmlRules.BlockedClass,
            HtmlRules.SpacerClass,
            MailHtmlWriter.FoldClass,
        },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel", "data" },
        AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "href", "src", "background", "action", "cite", "poster", "data",
        },
    };

    /// <param name="html">Balanced HTML; see <see cref="HtmlBalancer"/>.</param>
    /// <param name="pictures">The addresses that pictures may have.</param>
    public static IHtmlElement Sanitize(string html, IReadOnlySet<string> pictures)
    {
        var sanitizer = new HtmlSanitizer(Options);
        sanitizer.FilterUrl += (_, url) => url.SanitizedUrl = Filter(url, pictures);
        return sanitizer.SanitizeDom(html).Body!;
    }

    private static string? Filter(FilterUrlEventArgs url, IReadOnlySet<string> pictures) => url.Tag?.LocalName switch
    {
        "img" => pictures.Contains(url.OriginalUrl) ? url.OriginalUrl : null,
        "a" => MailLinks.Link(url.OriginalUrl) == url.OriginalUrl ? url.OriginalUrl : null,
        _ => null,
    };
}
