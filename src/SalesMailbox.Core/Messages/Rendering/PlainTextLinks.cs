using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Links web and email addresses in a line of plain text. Reads each character a bounded number of times.</summary>
internal static class PlainTextLinks
{
    private const int MaxAddress = 2_000;
    private const int MaxLocal = 64;
    private const int MaxDomain = 255;

    private static readonly SearchValues<char> Marks = SearchValues.Create(":@");

    public static void Append(StringBuilder html, string line, WorkMeter meter)
    {
        var position = 0;
        for (var at = 0; line.AsSpan(at).IndexOfAny(Marks) is >= 0 and var next;)
        {
            var mark = at + next;
            at = mark + 1;
            meter.Step();
            if ((line[mark] == ':' ? Web(line, position, mark, meter) : Mail(line, position, mark, meter)) is { } found
                && MailLinks.Link(line[mark] == ':' ? line[found] : "mailto:" + line[found]) is { } address)
            {
                var (start, length) = found.GetOffsetAndLength(line.Length);
                html.Append(WebUtility.HtmlEncode(line[position..start]))
                    .Append("<a href=\"")
                    .Append(WebUtility.HtmlEncode(address))
                    .Append("\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">")
                    .Append(WebUtility.HtmlEncode(line[found])).Append("</a>");
                (position, at) = (start + length, start + length);
            }
        }

        html.Append(WebUtility.HtmlEncode(line[position..]));
    }

    /// <summary>"http://" or "https://" and the text up to white space.</summary>
    private static Range? Web(string line, int from, int colon, WorkMeter meter)
    {
        if (string.CompareOrdinal(line, colon, "://", 0, 3) != 0)
        {
            return null;
        }

        var scheme = line.AsSpan(from, colon - from);
        var start = scheme.EndsWith("https", StringComparison.OrdinalIgnoreCase) ? colon - 5
            : scheme.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? colon - 4
            : -1;
        if (start < 0)
        {
            return null;
        }

        var end = colon + 3;
        var most = Math.Min(line.Length, end + MaxAddress);
        while (end < most && !IsEnd(line[end]))
        {
            end++;
        }

        meter.Step(end - colon);
        var length = Unpunctuated(line.AsSpan(start, end - start), meter);
        return length > colon + 3 - start ? start..(start + length) : null;
    }

    private static Range? Mail(string line, int from, int at, WorkMeter meter)
    {
        var start = at;
        while (start > from && at - start <= MaxLocal && IsLocal(line[start - 1]))
        {
            start--;
        }

        var end = at + 1;
        var most = Math.Min(line.Length, end + MaxDomain);
        while (end < most && (IsWord(line[end]) || line[end] == '-' || (line[end] == '.' && line[end - 1] is not ('.' or '@'))))
        {
            end++;
        }

        meter.Step(end - start);
        while (end > at && line[end - 1] is '.' or '-' or '_')
        {
            end--;
        }

        return at - start is > 0 and <= MaxLocal && line.AsSpan(at, end - at).Contains('.') ? start..end : null;
    }

    private static bool IsLocal(char character) => IsWord(character) || character is '.' or '+' or '-';

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    private static bool IsEnd(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or '"'
        || CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Format;

    /// <summary>
    /// The length without the sentence's punctuation at the end. A closing bracket is kept if the address contains its opening bracket.
    /// </summary>
    private static int Unpunctuated(ReadOnlySpan<char> text, WorkMeter meter)
    {
        var open = text.Count('(') - text.Count(')');
        var length = text.Length;
        for (; length > 0; length--)
        {
            meter.Step();
            if (text[length - 1] == ')' && open < 0)
            {
                open++;
            }
            else if (!".,;:!?'*_".Contains(text[length - 1], StringComparison.Ordinal))
            {
                break;
            }
        }

        return length;
    }
}
