using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MimeKit;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Makes plain text of a body, and a snippet of the text.</summary>
internal static partial class BodyTexts
{
    private const int SnippetLength = 200;

    /// <summary>More HTML than this is not read for the text column; the page shows it all the same.</summary>
    private const int MaxHtml = 4 * 1024 * 1024;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "tr", "table", "ul", "ol", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr", "section", "article", "header", "footer",
    };

    public static string Of(TextPart? text, TextPart? html)
    {
        if (Read(text) is { } plain && !string.IsNullOrWhiteSpace(plain))
        {
            return Clean(plain);
        }

        return Read(html) is { } markup ? Clean(FromHtml(markup)) : "";
    }

    public static string Read(TextPart? part)
    {
        if (part?.Content is null)
        {
            return "";
        }

        try
        {
            return part.Text ?? "";
        }
        catch (Exception problem) when (problem is NotSupportedException or ArgumentException)
        {
            // A charset nobody knows: the ASCII part of it is better than nothing, and the original is kept.
            return part.GetText(System.Text.Encoding.Latin1);
        }
    }

    public static string FromHtml(string html)
    {
        var document = new HtmlParser().ParseDocument(html.Length > MaxHtml ? html[..MaxHtml] : html);
        var text = new System.Text.StringBuilder();
        Append(document.Body, text, 0);
        return BlankLines().Replace(text.ToString(), "\n\n").Trim();
    }

    public static string Snippet(string body)
    {
        var own = body.Split('\n').TakeWhile(line => !QuoteHead().IsMatch(line)).Where(line => !line.StartsWith('>'));
        var words = Spaces().Replace(string.Join(' ', own), " ").Trim();
        if (words.Length == 0)
        {
            words = Spaces().Replace(body, " ").Trim();
        }

        return words.Length > SnippetLength ? words[..SnippetLength].TrimEnd() : words;
    }

    private static string Clean(string text)
    {
        var clean = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
        clean = clean.Length > MailMessage.MaxBodyText ? clean[..MailMessage.MaxBodyText] : clean;
        // Half a surrogate pair can't be stored as UTF-8.
        return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(clean)).TrimEnd();
    }

    private static void Append(INode? node, System.Text.StringBuilder text, int depth)
    {
        if (node is null || depth > 200 || text.Length > MailMessage.MaxBodyText * 2)
        {
            return;
        }

        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(Spaces().Replace(words.Data, " "));
            }
            else if (child is IElement { LocalName: "br" })
            {
                text.Append('\n');
            }
            else if (child is IElement element && element.LocalName is not ("style" or "script" or "title" or "head" or "template"))
            {
                var block = Blocks.Contains(element.LocalName);
                if (block && text.Length > 0 && text[^1] != '\n')
                {
                    text.Append('\n');
                }

                Append(element, text, depth + 1);
                if (block)
                {
                    text.Append('\n');
                }
                else if (element.LocalName is "td" or "th")
                {
                    text.Append(' ');
                }
            }
        }
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[ \t]*\n(?:[ \t]*\n){2,}")]
    private static partial Regex BlankLines();

    // "On ... wrote:", "Am ... schrieb ...:", "Le ... a écrit :", Outlook's separator lines.
    [GeneratedRegex(@"^(On .{5,200} wrote:|Am .{5,200} schrieb.{0,100}:|Le .{5,200} a écrit ?:|-{2,} ?(Original Message|Ursprüngliche Nachricht|Forwarded message|Message d'origine) ?-{2,}|_{20,})\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex QuoteHead();
}
