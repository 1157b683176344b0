using System.Net;
using AngleSharp.Css.Dom;
using Ganss.Xss;
using MimeKit.Text;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Messages.Parsing;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Sending;

/// <summary>The text that agents write: the safe form of a rich editor's HTML, and its plain text.</summary>
public static class ComposedHtml
{
    /// <summary>Maximum length, in characters of HTML.</summary>
    public const int MaxLength = 500_000;

    private static readonly HtmlSanitizerOptions Options = new()
    {
        AllowedTags = ComposedHtmlWriter.Tags.ToHashSet(StringComparer.OrdinalIgnoreCase),
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "dir" },
        AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
        AllowedAtRules = new HashSet<CssRuleType>(),
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
    };

    /// <summary>The HTML with only the elements that emails of this product may contain.</summary>
    public static string Clean(string html)
    {
        var meter = new WorkMeter();
        var writer = new ComposedHtmlWriter();
        HtmlBalancer.Read(html, new HtmlReading(Attributes), writer, meter);
        return SafeHtml.Of(new HtmlSanitizer(Options).SanitizeDom(writer.Finish()).Body!, [], keepsClasses: false, meter);
    }

    /// <summary>Converts plain text to HTML.</summary>
    public static string FromText(string text) =>
        $"<div>{WebUtility.HtmlEncode(text.ReplaceLineEndings("\n").Trim('\n')).Replace("\n", "<br>", StringComparison.Ordinal)}</div>";

    /// <summary>Converts HTML to plain text.</summary>
    public static string ToText(string html) => HtmlText.Of(html, new WorkMeter(), MaxLength);

    private static List<KeyValuePair<string, string>> Attributes(string tag, HtmlAttributeCollection attributes) =>
    [
        .. attributes.Where(attribute => Options.AllowedAttributes.Contains(attribute.Name) && attribute.Value is not null)
            .DistinctBy(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase)
            .Select(attribute => new KeyValuePair<string, string>(attribute.Name.ToLowerInvariant(), attribute.Value!)),
    ];

    /// <summary>Whether it contains no readable text.</summary>
    public static bool IsBlank(string html) => string.IsNullOrWhiteSpace(ToText(html));
}
