using System.Buffers;
using System.Globalization;
using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Decides which attributes a message's tag keeps, and with which values. Counts what it blocks.</summary>
/// <param name="allowRemote">Whether pictures from other servers may load.</param>
/// <param name="picture">Returns the address of a picture inside the message for its reference in the HTML ("cid:..."); null if the message
/// has none.</param>
/// <param name="meter">Counts the steps.</param>
internal sealed class TagPolicy(bool allowRemote, Func<string, string?> picture, WorkMeter meter)
{
    private static readonly string[] QuoteClasses =
        ["gmail_quote", "gmail_quote_container", "yahoo_quoted", "protonmail_quote", "moz-cite", "tutanota_quote", "zmail_extra"];
    private static readonly string[] QuoteStarts =
        ["divRplyFwdMsg", "x_divRplyFwdMsg", "appendonsend", "mail-editor-reference-message-container"];

    private static readonly SearchValues<char> Unwanted = SearchValues.Create("<>\"'`(){}:;&\\");

    private const int MaxText = 2_000;

    /// <summary>In pixels. A picture this small has no visible content.</summary>
    private const int MaxSpacer = 8;

    public int Blocked { get; private set; }

    /// <summary>How many of the blocked references are pictures that the reader can load.</summary>
    public int Loadable { get; private set; }

    /// <summary>The picture addresses that were allowed, for the final check.</summary>
    public HashSet<string> Approved { get; } = new(StringComparer.Ordinal);

    public void CountBlocked(int count) => Blocked += count;

    public IReadOnlyList<KeyValuePair<string, string>> Attributes(string tag, HtmlAttributeCollection attributes)
    {
        if (attributes.Count == 0)
        {
            return [];
        }

        Blocked += RemoteReferences.Count(tag, attributes, meter);
        var kept = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in attributes)
        {
            // The first attribute with a name wins, as in a browser.
            meter.Step();
            var name = attribute.Name.ToLowerInvariant();
            if (!kept.ContainsKey(name) && Value(name, attribute.Value ?? "") is { } value)
            {
                kept.Add(name, value);
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

        Look(tag, kept, attributes);
        if (CssSelectors.Names(Find(attributes, "class"), Find(attributes, "id")) is { Length: > 0 } names)
        {
            kept[MailHtmlWriter.ClassAttribute] = names;
        }

        if (QuoteMark(tag, attributes) is { } mark)
        {
            kept["class"] = mark;
        }

        return [.. kept];
    }

    private string? Value(string name, string value) => name switch
    {
        "href" or "src" or "class" or "rel" or "target" => null,
        "style" => CssDeclarations.Clean(value, Background, meter) is { Length: > 0 } style ? style : null,
        _ when !HtmlRules.Attributes.Contains(name) => null,
        "alt" or "title" => value.Length <= MaxText ? value : Text.TextCut.Of(value, MaxText),
        _ when HtmlRules.Limits.TryGetValue(name, out var most) => Limited(value, most),
        // All others are short words, numbers and colors.
        _ => value.Length <= 100 && !value.AsSpan().ContainsAny(Unwanted) ? value : null,
    };

    /// <summary>Limits a number that makes a browser create or lay out as many boxes.</summary>
    private static string? Limited(string value, int most)
    {
        var digits = value.AsSpan().Trim();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        digits = end < 0 ? digits : digits[..end];
        return digits.Length == 0
            ? null
            : (digits.Length < 6 ? Math.Min(int.Parse(digits, CultureInfo.InvariantCulture), most) : most)
                .ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Returns the address to load for a picture in CSS; null leaves it out.</summary>
    public string? Background(string reference)
    {
        var isRemote = MailLinks.IsRemote(reference);
        if (picture(reference) is { } shown)
        {
            Blocked -= isRemote ? 1 : 0;
            return shown;
        }

        if (MailLinks.IsPictureData(reference))
        {
            return reference.Trim();
        }

        var address = MailLinks.RemotePicture(reference);
        Blocked -= address is not null && allowRemote ? 1 : 0;
        Loadable += address is not null && !allowRemote ? 1 : 0;
        // Brackets and quotation marks would end the value.
        return allowRemote ? address?.Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal)
            .Replace("'", "%27", StringComparison.Ordinal) : null;
    }

    /// <summary>Converts presentational attributes to styles. The style attribute comes last and takes precedence.</summary>
    private void Look(string tag, Dictionary<string, string> kept, HtmlAttributeCollection attributes)
    {
        var look = new List<string>();
        if (tag is "body" or "table" or "td" or "th" && Find(attributes, "background") is { Length: > 0 } source
            && Background(source) is { } shown)
        {
            look.Add($"background-image:url(\"{shown}\")");
        }

        if (tag == "body")
        {
            look.AddRange(Color("background-color", Find(attributes, "bgcolor")).Concat(Color("color", Find(attributes, "text"))));
        }

        if (attributes.Any(attribute => attribute.Name.Equals("hidden", StringComparison.OrdinalIgnoreCase)))
        {
            look.Add("display:none");
        }

        if (look.Count > 0)
        {
            kept["style"] = string.Join(';', kept.TryGetValue("style", out var style) ? look.Append(style) : look);
        }
    }

    /// <summary>Old pages omit the number sign.</summary>
    private static IEnumerable<string> Color(string property, string? value) =>
        value is { Length: > 0 and <= 30 } && value.All(char.IsAsciiLetterOrDigit)
            ? [$"{property}:{(value.Length == 6 && value.All(char.IsAsciiHexDigit) ? "#" : "")}{value}"]
        : value is { Length: > 1 and <= 9 } && value[0] == '#' && value.Skip(1).All(char.IsAsciiHexDigit) ? [$"{property}:{value}"]
        : [];

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
        if (source is not null && picture(source) is { } shown)
        {
            Set(kept, shown);
            Blocked -= MailLinks.IsRemote(source) ? 1 : 0;
        }
        else if (MailLinks.IsPictureData(source))
        {
            Set(kept, source!.Trim());
        }
        else if (MailLinks.RemotePicture(source) is { } address && allowRemote)
        {
            Set(kept, address);
            Blocked--;
        }
        else if (MailLinks.IsRemote(source))
        {
            kept["class"] = IsSpacer(kept) ? HtmlRules.SpacerClass : HtmlRules.BlockedClass;
            Loadable += MailLinks.RemotePicture(source) is null ? 0 : 1;
        }
    }

    private static bool IsSpacer(Dictionary<string, string> kept) =>
        IsSmall(kept.GetValueOrDefault("width")) || IsSmall(kept.GetValueOrDefault("height"));

    private static bool IsSmall(string? size) => size?.EndsWith("px", StringComparison.OrdinalIgnoreCase) == true
        ? IsSmall(size[..^2])
        : int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels <= MaxSpacer;

    private void Set(Dictionary<string, string> kept, string source)
    {
        kept["src"] = source;
        Approved.Add(source);
    }

    private static string? QuoteMark(string tag, HtmlAttributeCollection attributes)
    {
        if (IsQuote(tag, attributes))
        {
            return HtmlRules.QuoteClass;
        }

        return tag is "div" or "hr" && Find(attributes, "id") is { } id && QuoteStarts.Contains(id) ? HtmlRules.QuoteStartClass : null;
    }

    /// <summary>Whether an email program marked the element as text quoted from another message.</summary>
    public static bool IsQuote(string tag, HtmlAttributeCollection attributes)
    {
        if (tag is not ("div" or "blockquote") || attributes.Count == 0)
        {
            return false;
        }

        var classes = (Find(attributes, "class") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (tag is "blockquote" && string.Equals(Find(attributes, "type"), "cite", StringComparison.OrdinalIgnoreCase))
            || classes.Any(QuoteClasses.Contains);
    }

    private static string? Find(HtmlAttributeCollection attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
