using System.Collections.Frozen;
using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>The HTML that a rendered email may contain. Everything that is not listed here is removed.</summary>
internal static class HtmlRules
{
    /// <summary>Marks quoted text, which <see cref="MailHtmlWriter"/> folds.</summary>
    public const string QuoteClass = "sm-quote";

    /// <summary>Marks the first element of quoted text that extends to the end of its parent.</summary>
    public const string QuoteStartClass = "sm-quote-start";

    /// <summary>A picture that was not loaded, shown by its alternative text.</summary>
    public const string BlockedClass = "sm-blocked";

    /// <summary>A picture that only creates space: it keeps its size and shows nothing.</summary>
    public const string SpacerClass = "sm-spacer";

    public static readonly FrozenSet<string> Void = Set("br hr img col wbr");

    public static readonly FrozenSet<string> Formatting = Set("b big code em font i s small strike strong tt u span sub sup ins del mark");

    /// <summary>Elements that end an open paragraph before them (HTML standard, "in body").</summary>
    public static readonly FrozenSet<string> Block = Set(
        "address article blockquote center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table ul");

    public static readonly FrozenSet<string> Tags = Void.Union(Formatting).Union(Block)
        .Union(Set("a abbr bdi bdo caption cite colgroup dfn kbd q samp tbody td tfoot th thead time tr var"))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Elements whose content is not readable text, or is markup of another language.</summary>
    public static readonly FrozenSet<string> Dropped =
        Set("script style title noframes noembed iframe template xml desc metadata defs annotation annotation-xml");

    /// <summary>The dropped elements in which tags are text.</summary>
    public static readonly FrozenSet<string> RawText = Set("script style title noframes noembed iframe");

    /// <summary>Elements that are equivalent to preformatted text.</summary>
    private static readonly FrozenSet<string> Preformatted = Set("xmp listing plaintext textarea");

    public static readonly FrozenSet<string> Attributes = Set(
        "href src alt title width height style align valign bgcolor color face size border cellpadding cellspacing colspan rowspan nowrap "
        + "dir lang start type class rel target");

    /// <summary>Attributes with a number that costs the browser work, with their maximum values.</summary>
    public static readonly FrozenDictionary<string, int> Limits = new Dictionary<string, int>
    {
        ["colspan"] = 100,
        ["rowspan"] = 500,
        ["border"] = 100,
        ["cellpadding"] = 200,
        ["cellspacing"] = 200,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>CSS properties that style text and boxes in place. None that positions, covers, loads or generates content.</summary>
    public static readonly FrozenSet<string> Css = Set(
        """
        background background-color background-image background-position background-repeat background-size border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse border-color border-left
        border-left-color border-left-style border-left-width border-radius border-right border-right-color border-right-style border-right-width border-spacing
        border-style border-top border-top-color border-top-style border-top-width border-width box-sizing caption-side clear color direction display
        empty-cells float font font-family font-size font-style font-variant font-weight height letter-spacing line-height list-style list-style-position
        list-style-type margin margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width opacity overflow overflow-wrap
        padding padding-bottom padding-left padding-right padding-top table-layout text-align text-decoration text-indent text-transform vertical-align
        visibility white-space width word-break word-spacing word-wrap
        """);

    /// <summary>The name under which an element is handled.</summary>
    public static string NameOf(HtmlTagToken tag) => tag.Name.ToLowerInvariant() is var name && Preformatted.Contains(name) ? "pre" : name;

    private static FrozenSet<string> Set(string names) =>
        names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
