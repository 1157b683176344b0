using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Shows a plain-text mail as HTML: encoded, web and mail addresses linked, quoted lines (RFC 3676 4.5) folded.</summary>
internal static partial class PlainTextHtml
{
    private const int MaxQuoteDepth = 10;

    public static string Of(string text, string quoteLabel)
    {
        var html = new StringBuilder();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var ownText = lines.Any(line => Depth(line, out var rest) == 0 && rest.Trim().Length > 0);
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            var quoted = Depth(lines[i], out _) > 0;
            while (end < lines.Length && Depth(lines[end], out _) > 0 == quoted)
            {
                end++;
            }

            AppendRun(html, lines[i..end], quoted, ownText, quoteLabel);
            i = end;
        }

        return html.ToString();
    }

    private static void AppendRun(StringBuilder html, string[] lines, bool quoted, bool ownText, string label)
    {
        if (!quoted)
        {
            html.Append("<div style=\"white-space:pre-wrap\">").AppendJoin('\n', lines.Select(Linkify)).Append("</div>");
            return;
        }

        html.Append(ownText ? "<details class=\"sm-fold\">" : "<details class=\"sm-fold\" open=\"\">").Append("<summary>").Append(WebUtility.HtmlEncode(label)).Append("</summary>");
        var depth = 0;
        foreach (var line in lines)
        {
            var wanted = Math.Min(Depth(line, out var rest), MaxQuoteDepth);
            var same = wanted == depth;
            for (; depth < wanted; depth++)
            {
                html.Append("<blockquote style=\"white-space:pre-wrap\">");
            }

            for (; depth > wanted; depth--)
            {
                html.Append("</blockquote>");
            }

            html.Append(same ? "\n" : "").Append(Linkify(rest));
        }

        html.Insert(html.Length, "</blockquote>", depth).Append("</details>");
    }

    private static int Depth(string line, out string rest)
    {
        var depth = 0;
        var i = 0;
        while (i < line.Length && (line[i] == '>' || (line[i] == ' ' && depth > 0 && i + 1 < line.Length && line[i + 1] == '>')))
        {
            depth += line[i] == '>' ? 1 : 0;
            i++;
        }

        rest = depth > 0 && i < line.Length && line[i] == ' ' ? line[(i + 1)..] : line[i..];
        return depth;
    }

    private static string Linkify(string line)
    {
        var html = new StringBuilder();
        var position = 0;
        foreach (Match match in Addresses().Matches(line))
        {
            var text = Unpunctuated(match.Value);
            if (MailLinks.Link(text.Contains("://", StringComparison.Ordinal) ? text : "mailto:" + text) is not { } address)
            {
                continue;
            }

            html.Append(WebUtility.HtmlEncode(line[position..match.Index]))
                .Append("<a href=\"").Append(WebUtility.HtmlEncode(address)).Append("\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">")
                .Append(WebUtility.HtmlEncode(text)).Append("</a>");
            position = match.Index + text.Length;
        }

        return html.Append(WebUtility.HtmlEncode(line[position..])).ToString();
    }

    /// <summary>Without the sentence's punctuation behind it; a closing bracket stays if its opening one is inside.</summary>
    private static string Unpunctuated(string text)
    {
        while (text.Length > 0 && (".,;:!?'*_".Contains(text[^1], StringComparison.Ordinal) || (text[^1] == ')' && text.Count(c => c == '(') < text.Count(c => c == ')'))))
        {
            text = text[..^1];
        }

        return text;
    }

    [GeneratedRegex(@"https?://[^\s<>""\p{Cc}\p{Cf}]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", RegexOptions.IgnoreCase)]
    private static partial Regex Addresses();
}
