using System.Net;
using System.Text;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Converts a plain-text message to HTML: encoded, with links for web and email addresses, and with folds for quoted lines (RFC 3676 4.5).
/// </summary>
internal static class PlainTextHtml
{
    /// <summary>Maximum length in characters. The rest is cut off at a line.</summary>
    public const int MaxText = 1024 * 1024;

    private const int MaxQuoteDepth = 10;

    private const int MinTranscriptDepth = 3;

    /// <param name="text">Any text.</param>
    /// <param name="quoteLabel">The label of the folds.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <param name="opensFirst">Whether the quote is shown open, because the message was forwarded for its sake.</param>
    /// <returns>The HTML, and whether text was cut off.</returns>
    public static (string Html, bool IsCut) Of(string text, string quoteLabel, WorkMeter meter, bool opensFirst = false)
    {
        var cut = Cut(text);
        meter.Step(cut.Length);
        var texts = cut.ReplaceLineEndings("\n").Split('\n');
        var lines = Line.Of(texts);
        var ownText = Array.Exists(lines, line => line.Depth == 0 && !string.IsNullOrWhiteSpace(line.Text));
        var head = QuoteHeads.FindBlock(texts) is { } at
            && Array.Exists(lines[..at], line => line.Depth == 0 && !string.IsNullOrWhiteSpace(line.Text)) ? at : lines.Length;
        var html = new StringBuilder();
        AppendRuns(html, lines.AsSpan(0, head), folds: true, isOpen: opensFirst || !ownText, quoteLabel, meter);
        if (head < lines.Length)
        {
            AppendFold(html, quoteLabel, isOpen: opensFirst || QuotedHeaders.Announces(texts[head].TrimEnd()));
            AppendRuns(html, lines.AsSpan(head), folds: false, isOpen: true, quoteLabel, meter);
            html.Append("</details>");
        }

        return (html.ToString(), cut.Length < text.Length);
    }

    private static void AppendRuns(StringBuilder html, ReadOnlySpan<Line> lines, bool folds, bool isOpen, string label, WorkMeter meter)
    {
        for (var i = 0; i < lines.Length;)
        {
            var end = i;
            while (end < lines.Length && lines[end].Depth > 0 == lines[i].Depth > 0)
            {
                end++;
            }

            var run = lines[i..end];
            if (run[0].Depth == 0)
            {
                AppendText(html, run, meter);
            }
            else if (folds)
            {
                AppendFold(html, label, isOpen);
                AppendQuote(html, run, meter);
                html.Append("</details>");
            }
            else
            {
                AppendQuote(html, run, meter);
            }

            i = end;
        }
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

    private static void AppendText(StringBuilder html, ReadOnlySpan<Line> lines, WorkMeter meter)
    {
        html.Append("<div style=\"white-space:pre-wrap\">");
        for (var i = 0; i < lines.Length; i++)
        {
            html.Append(i > 0 ? "\n" : "");
            PlainTextLinks.Append(html, lines[i].Text, meter);
        }

        html.Append("</div>");
    }

    private static void AppendFold(StringBuilder html, string label, bool isOpen) =>
        html.Append(isOpen ? "<details class=\"sm-fold\" open=\"\">" : "<details class=\"sm-fold\">")
            .Append("<summary>")
            .Append(WebUtility.HtmlEncode(label))
            .Append("</summary>");

    private static void AppendQuote(StringBuilder html, ReadOnlySpan<Line> lines, WorkMeter meter)
    {
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

        html.Insert(html.Length, "</blockquote>", depth);
    }

    /// <param name="Depth">The quote depth.</param>
    /// <param name="Text">The text without quote marks.</param>
    private sealed record Line(int Depth, string Text)
    {
        public static Line[] Of(string[] texts)
        {
            var lines = Array.ConvertAll(texts, Of);
            for (var i = 0; i < lines.Length;)
            {
                var end = i;
                var least = int.MaxValue;
                while (end < lines.Length && lines[end].Depth > 0)
                {
                    least = Math.Min(least, lines[end++].Depth);
                }

                // A triple quote appears within its outer quotes. Three marks alone are the prompt of a transcript.
                for (var j = i; least is >= MinTranscriptDepth and < int.MaxValue && j < end; j++)
                {
                    lines[j] = new Line(0, texts[j]);
                }

                i = Math.Max(end, i + 1);
            }

            return lines;
        }

        private static Line Of(string line)
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
