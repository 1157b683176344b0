using System.Globalization;
using System.Text;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Plain text from HTML: paragraphs, lists, table rows, and quoted text behind "&gt; ".</summary>
internal sealed class HtmlText : IHtmlSink
{
    private static readonly HashSet<string> Spaced = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"];
    private static readonly HashSet<string> Lines = [.. Spaced, "div", "tr", "li", "dt", "dd", "hr", "section", "article", "header", "footer", "address", "center", "figure", "caption"];

    private readonly int _max;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly Stack<Opened> _open = new();
    private int _quote;
    private int _lineBeforeQuote;
    private int _preserving;
    private bool _blankWanted;

    private HtmlText(int max) => _max = max;

    public bool IsFull => _text.Length > _max || _line.Length > _max;

    /// <param name="html">Any text.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <param name="max">Stops soon after that many characters.</param>
    public static string Of(string html, WorkMeter meter, int max = MailMessage.MaxBodyText)
    {
        var writer = new HtmlText(max);
        HtmlBalancer.Read(
            html,
            new HtmlReading(static (tag, attributes) => TagPolicy.IsQuote(tag, attributes) && tag == "blockquote" ? [new("class", HtmlRules.QuoteClass)] : [], static _ => { }),
            writer,
            meter);
        writer.EndLine();
        return writer._text.ToString().Trim('\n');
    }

    public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        if (name == "br")
        {
            EndLine(always: true);
            return;
        }

        if (Lines.Contains(name))
        {
            EndLine();
            _blankWanted |= Spaced.Contains(name);
        }

        if (name == "hr" || HtmlRules.Void.Contains(name))
        {
            return;
        }

        var isQuote = attributes.Count > 0;
        _quote += isQuote ? 1 : 0;
        _preserving += name == "pre" ? 1 : 0;
        if (name == "li")
        {
            _line.Append(_open.TryPeek(out var list) && list.Name == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{++list.Items}. ") : "- ");
        }

        _open.Push(new Opened(name, isQuote));
    }

    public void Close(string name)
    {
        if (Lines.Contains(name))
        {
            EndLine();
            _blankWanted |= Spaced.Contains(name);
        }
        else if (name is "td" or "th")
        {
            Text(" ");
        }

        _quote -= _open.Pop().IsQuote ? 1 : 0;
        _preserving -= name == "pre" ? 1 : 0;
    }

    public void Text(string text)
    {
        foreach (var character in text)
        {
            if (_preserving > 0 && character == '\n')
            {
                EndLine(always: true);
            }
            else if (_preserving > 0 || !char.IsWhiteSpace(character))
            {
                _line.Append(character == '\u00A0' ? ' ' : character);
            }
            else if (_line.Length > 0 && _line[^1] != ' ')
            {
                _line.Append(' ');
            }
        }
    }

    private void EndLine(bool always = false)
    {
        var line = _line.ToString().TrimEnd();
        _line.Clear();
        if (line.Length == 0)
        {
            _blankWanted |= always;
            return;
        }

        if (_text.Length > 0)
        {
            // The empty line before a quote is not part of it.
            _text.Append('\n').Append(_blankWanted ? new string('>', Math.Min(_quote, _lineBeforeQuote)) + "\n" : "");
        }

        (_blankWanted, _lineBeforeQuote) = (false, _quote);
        _text.Append(_quote > 0 ? new string('>', _quote) + " " : "").Append(line);
    }

    private sealed record Opened(string Name, bool IsQuote)
    {
        public int Items { get; set; }
    }
}
