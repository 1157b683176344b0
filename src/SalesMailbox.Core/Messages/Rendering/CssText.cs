using System.Globalization;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Preprocesses the text of style sheets and attributes in the same way as a browser.</summary>
internal static class CssText
{
    /// <summary>Removes comments and resolves escapes, which could hide text ("u\72l(").</summary>
    public static string Plain(string css, WorkMeter meter)
    {
        meter.Step(css.Length);
        if (!css.Contains('\\', StringComparison.Ordinal) && !css.Contains("/*", StringComparison.Ordinal))
        {
            return css;
        }

        var plain = new StringBuilder(css.Length);
        for (var i = 0; i < css.Length;)
        {
            if (css[i] == '\\')
            {
                i = Unescape(css, i + 1, plain);
            }
            else if (css[i] == '/' && i + 1 < css.Length && css[i + 1] == '*')
            {
                i = EndOfComment(css, i);
            }
            else
            {
                plain.Append(css[i++]);
            }
        }

        return plain.ToString();
    }

    /// <summary>
    /// Counts the addresses of other servers in a style sheet or attribute: in url(), image-set() or @import, with CSS escapes resolved.
    /// </summary>
    public static int CountRemote(string css, WorkMeter meter)
    {
        var text = Plain(css, meter).AsSpan();
        var count = 0;
        for (var at = 0; text[at..].IndexOf("//") is >= 0 and var next; at += next + 2)
        {
            meter.Step();
            count += IsLoaded(text[..(at + next)]) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Replaces each comment with a space.</summary>
    public static string WithoutComments(string css)
    {
        if (!css.Contains("/*", StringComparison.Ordinal))
        {
            return css;
        }

        var plain = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length;)
        {
            var comment = css.IndexOf("/*", at, StringComparison.Ordinal);
            plain.Append(css, at, (comment < 0 ? css.Length : comment) - at).Append(' ');
            at = comment < 0 ? css.Length : EndOfComment(css, comment);
        }

        return plain.ToString();
    }

    /// <returns>The position after the comment that begins at <paramref name="start"/>.</returns>
    public static int EndOfComment(ReadOnlySpan<char> css, int start)
    {
        var end = css[(start + 2)..].IndexOf("*/");
        return end < 0 ? css.Length : start + end + 4;
    }

    private static bool IsLoaded(ReadOnlySpan<char> before)
    {
        var head = WithoutEnd(WithoutEnd(before, "https:"), "http:").TrimEnd();
        var isQuoted = head.Length > 0 && head[^1] is '"' or '\'';
        head = isQuoted ? head[..^1].TrimEnd() : head;
        return head.EndsWith("url(", StringComparison.OrdinalIgnoreCase)
            || (isQuoted && (head.EndsWith("@import", StringComparison.OrdinalIgnoreCase)
                || head.EndsWith("image-set(", StringComparison.OrdinalIgnoreCase)));
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text, string end) =>
        text.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? text[..^end.Length] : text;

    private static int Unescape(string css, int at, StringBuilder plain)
    {
        var end = at;
        while (end < css.Length && end - at < 6 && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        if (end == at)
        {
            if (at < css.Length && css[at] is not ('\r' or '\n'))
            {
                plain.Append(css[at]);
            }

            return Math.Min(at + 1, css.Length);
        }

        plain.Append(
            int.Parse(css.AsSpan(at, end - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 31 and < 127 and var code
                ? (char)code
                : ' ');
        return end < css.Length && char.IsWhiteSpace(css[end]) ? end + 1 : end;
    }
}
