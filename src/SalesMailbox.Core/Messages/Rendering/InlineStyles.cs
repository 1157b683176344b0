using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Keeps the harmless declarations of a style attribute. A declaration that is not plainly harmless goes as a whole.</summary>
internal static partial class InlineStyles
{
    private const int MaxStyle = 8_192;
    private const int MaxValue = 500;

    public static string Clean(string style)
    {
        if (style.Length > MaxStyle)
        {
            return "";
        }

        var kept = Comments().Replace(style, " ").Split(';')
            .Select(declaration => declaration.Split(':', 2))
            .Where(pair => pair.Length == 2)
            .Select(pair => (Name: pair[0].Trim().ToLowerInvariant(), Value: pair[1].Trim()))
            .Where(pair => HtmlRules.Css.Contains(pair.Name) && pair.Value.Length is > 0 and <= MaxValue && Harmless().IsMatch(pair.Value));
        return string.Join(';', kept.Select(pair => $"{pair.Name}:{pair.Value}"));
    }

    /// <summary>How many addresses of other servers a style sheet or attribute names, in url(), image-set() or @import, CSS escapes included.</summary>
    public static int CountRemote(string css)
    {
        var text = Escapes().Replace(Comments().Replace(css, ""), Unescape);
        return References().Count(text);
    }

    private static string Unescape(Match match)
    {
        var hex = match.Groups[1].Value;
        return hex.Length == 0 ? match.Groups[2].Value : Convert.ToInt32(hex, 16) is > 31 and < 127 and var code ? ((char)code).ToString() : " ";
    }

    [GeneratedRegex(@"/\*.*?(?:\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comments();

    // Words, numbers, colours, quoted font names; of functions only colours. No backslash, no url(), no expression(), no var().
    [GeneratedRegex(@"^(?:[\w\s#.,%'""+\-/!]|(?<=\b(?:rgb|rgba|hsl|hsla))\([\d\s.,%/]*\))+$", RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"\\(?:([0-9a-fA-F]{1,6})\s?|([^\r\n]))")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"(?:url\(\s*['""]?\s*|@import\s+['""]\s*|image-set\(\s*['""]\s*)(?:https?:)?//", RegexOptions.IgnoreCase)]
    private static partial Regex References();
}
