using System.Net;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Shows a plain-text message as HTML: encoded, web and mail addresses linked, quoted lines (RFC 3676 4.5) folded.</summary>
internal static class PlainTextHtml
{
    /// <summary>In characters; more is cut off at a line.</summary>
    public const int MaxText = 1024 * 1024;

    private const int MaxQuoteDepth = 10;

    /// <param name="text">Any text.</param>
    /// <param name="quoteLabel">On the folds.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <returns>The HTML, and whether something was cut off.</returns>
    public static (string Html, bool IsCut) Of(string text, string quoteLabel, WorkMeter meter)
    {
        var cut = Cut(text);
        meter.Step(cut.Length);
        var lines = Array.ConvertAll(cut.ReplaceLineEndings("\n").Split('\n'), Line.Of);
        var ownText = Array.Exists(lines, line => line.Depth == 0 && !string.IsNullOrWhiteSpace(line.Text));
        var html = new StringBuilder();
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end < lines.Length && lines[end].Depth > 0 == lines[i].Depth > 0)
            {
                end++;
            }

            AppendRun(html, lines.AsSpan(i, end - i), ownText, quoteLabel, meter);
            i = end;
        }

        return (html.ToString(), cut.Length < text.Length);
    }

    private static string Cut(string text)
    {
        if (text.Length <= MaxText)
        {
            return text;
        }

        var line = text.LastIndexOf('\n', MaxText);
        return line > 0 ? text[..line] : Text.TextCut.Of(text, MaxText);
    }

    private static void AppendRun(StringBuilder html, ReadOnlySpan<Line> lines, bool ownText, string label, WorkMeter meter)
    {
        if (lines[0].Depth == 0)
        {
            html.Append("<div style=\"white-space:pre-wrap\">");
            for (var i = 0; i < lines.Length; i++)
            {
                html.Append(i > 0 ? "\n" : "");
                PlainTextLinks.Append(html, lines[i].Text, meter);
            }

            html.Append("</div>");
            return;
        }

        html.Append(ownText ? "<details class=\"sm-fold\">" : "<details class=\"sm-fold\" open=\"\">").Append("<summary>").Append(WebUtility.HtmlEncode(label)).Append("</summary>");
        var depth = 0;
        foreach (var line in lines)
        {
            var wanted = Math.Min(line.Depth, MaxQuoteDepth);
            var same = wanted == depth;
            for (; depth < wanted; depth++)
            {
                html.Append("<blockquote style=\"white-space:pre-wrap\">");
            }

            for (; depth > wanted; depth--)
            {
                html.Append("</blockquote>");
            }

            html.Append(same ? "\n" : "");
            PlainTextLinks.Append(html, line.Text, meter);
        }

        html.Insert(html.Length, "</blockquote>", depth).Append("</details>");
    }

    /// <param name="Depth">How often it is quoted.</param>
    /// <param name="Text">Without the marks.</param>
    private sealed record Line(int Depth, string Text)
    {
        public static Line Of(string line)
        {
            var depth = 0;
            var i = 0;
            while (i < line.Length && (line[i] == '>' || (line[i] == ' ' && depth > 0 && i + 1 < line.Length && line[i + 1] == '>')))
            {
                depth += line[i] == '>' ? 1 : 0;
                i++;
            }

            return new Line(depth, depth > 0 && i < line.Length && line[i] == ' ' ? line[(i + 1)..] : line[i..]);
        }
    }
}
