using System.Buffers;
using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Decides which attributes a tag of a mail keeps, and with what value. Counts what it blocks.</summary>
internal sealed class TagPolicy(MailRenderOptions options)
{
    private static readonly string[] QuoteClasses = ["gmail_quote", "gmail_quote_container", "yahoo_quoted", "protonmail_quote", "moz-cite", "tutanota_quote", "zmail_extra"];
    private static readonly string[] QuoteStarts = ["divRplyFwdMsg", "x_divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container"];

    private static readonly SearchValues<char> Unwanted = SearchValues.Create("<>\"'`(){}:;&\\");

    // HtmlSanitizer parses each style attribute as a style sheet, which takes a fraction of a millisecond.
    private const int MaxStyles = 10_000;

    private int _styles;

    public int Blocked { get; private set; }

    /// <summary>Of the blocked: pictures that the reader can ask for.</summary>
    public int Loadable { get; private set; }

    public void CountBlocked(int count) => Blocked += count;

    public IEnumerable<(string Name, string Value)> Attributes(string tag, HtmlAttributeCollection attributes)
    {
        Blocked += RemoteReferences.Count(tag, attributes);
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            // The first of a name wins, as in a browser.
            if (Value(attribute.Name.ToLowerInvariant(), attribute.Value ?? "") is { } value)
            {
                kept.TryAdd(attribute.Name.ToLowerInvariant(), value);
            }
        }

        if (tag == "a")
        {
            Link(kept, attributes);
        }
        else if (tag == "img")
        {
            Picture(kept, attributes);
        }

        if (QuoteMark(tag, attributes) is { } mark)
        {
            kept["class"] = mark;
        }

        return kept.Select(pair => (pair.Key, pair.Value));
    }

    private string? Value(string name, string value) => name switch
    {
        "href" or "src" or "class" or "rel" or "target" => null,
        "style" => _styles++ < MaxStyles && InlineStyles.Clean(value) is { Length: > 0 } style ? style : null,
        _ when !HtmlRules.Attributes.Contains(name) => null,
        "alt" or "title" => value,
        // The rest are short words, numbers and colours.
        _ => value.Length <= 100 && !value.AsSpan().ContainsAny(Unwanted) ? value : null,
    };

    private static void Link(Dictionary<string, string> kept, HtmlAttributeCollection attributes)
    {
        if (MailLinks.Link(Find(attributes, "href")) is { } address)
        {
            kept["href"] = address;
            kept["rel"] = "noopener noreferrer nofollow";
            kept["target"] = "_blank";
        }
    }

    private void Picture(Dictionary<string, string> kept, HtmlAttributeCollection attributes)
    {
        var source = Find(attributes, "src");
        if (MailLinks.ContentId(source) is { } id)
        {
            Set(kept, options.InlineImage(id));
        }
        else if (MailLinks.IsPictureData(source))
        {
            Set(kept, source!.Trim());
        }
        else if (MailLinks.RemotePicture(source) is { } address && options.AllowRemote)
        {
            Set(kept, address);
            Blocked--;
        }
        else if (MailLinks.IsRemote(source))
        {
            kept["class"] = HtmlRules.BlockedClass;
            Loadable += MailLinks.RemotePicture(source) is null ? 0 : 1;
        }
    }

    private void Set(Dictionary<string, string> kept, string? source)
    {
        if (source is not null)
        {
            kept["src"] = source;
            Approved.Add(source);
        }
    }

    /// <summary>The picture addresses that were decided on, for the check at the end.</summary>
    public HashSet<string> Approved { get; } = new(StringComparer.Ordinal);

    private static string? QuoteMark(string tag, HtmlAttributeCollection attributes)
    {
        if (IsQuote(tag, attributes))
        {
            return HtmlRules.QuoteClass;
        }

        return tag is "div" or "hr" && Find(attributes, "id") is { } id && QuoteStarts.Contains(id) ? HtmlRules.QuoteStartClass : null;
    }

    /// <summary>Whether a mail program marked the element as text quoted from another mail.</summary>
    public static bool IsQuote(string tag, HtmlAttributeCollection attributes)
    {
        if (tag is not ("div" or "blockquote"))
        {
            return false;
        }

        var classes = (Find(attributes, "class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (tag is "blockquote" && string.Equals(Find(attributes, "type"), "cite", StringComparison.OrdinalIgnoreCase)) || classes.Any(QuoteClasses.Contains);
    }

    private static string? Find(HtmlAttributeCollection attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
