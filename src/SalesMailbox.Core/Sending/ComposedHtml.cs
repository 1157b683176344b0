using System.Net;
using AngleSharp.Css.Dom;
using Ganss.Xss;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Sending;

/// <summary>What agents write: a rich editor's HTML made safe, and its plain text.</summary>
public static class ComposedHtml
{
    /// <summary>Longest text taken, in characters of HTML.</summary>
    public const int MaxLength = 500_000;

    private static readonly HtmlSanitizerOptions Options = new()
    {
        AllowedTags = new HashSet<string>("a b blockquote br code del div em h1 h2 h3 hr i li ol p pre s span strong u ul".Split(' '), StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "dir" },
        AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        AllowedAtRules = new HashSet<CssRuleType>(),
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    };

    public static string Clean(string html) => new HtmlSanitizer(Options).Sanitize(html);

    public static string FromText(string text) =>
        $"<div>{WebUtility.HtmlEncode(text.ReplaceLineEndings("\n").Trim('\n')).Replace("\n", "<br>", StringComparison.Ordinal)}</div>";

    public static string ToText(string html) => HtmlText.Of(html, MaxLength);

    /// <summary>Whether anything is in it that can be read.</summary>
    public static bool IsBlank(string html) => string.IsNullOrWhiteSpace(ToText(html));
}
