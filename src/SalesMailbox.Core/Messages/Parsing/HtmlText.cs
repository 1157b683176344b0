using System.Globalization;
using System.Text;
using MimeKit.Text;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Converts HTML to plain text with paragraphs, lists and table rows, and quoted text after "&gt; ".</summary>
internal sealed class HtmlText : IHtmlSink
{
    private static readonly HashSet<string> Spaced =
        ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"];
    private static readonly HashSet<string> Lines =
    [
        .. Spaced, "div", "tr", "li", "dt", "dd", "hr", "section", "article", "header", "footer", "address", "center", "figure", "caption",
    ];

    private const int MaxLink = 500;

    private readonly int _max;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private readonly Stack<Opened> _open = new();
    private int _quote;
    private int _lineBeforeQuote;
    private int _preserving;
    private bool _blankWanted;
    private int _linesWritten;
    private int _pictures;
    private int _links;

    private HtmlText(int max) => _max = max;

    public bool IsFull => _text.Length > _max || _line.Length > _max;

    /// <param name="html">Any text.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <param name="max">Stops soon after this number of characters.</param>
    public static string Of(string html, WorkMeter meter, int max = MailMessage.MaxBodyText)
    {
        var writer = new HtmlText(max);
        HtmlBalancer.Read(
            html,
            new HtmlReading(Attributes),
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

        if (name == "img")
        {
            Picture(attributes);
        }

        if (HtmlRules.Void.Contains(name))
        {
            return;
        }

        var isQuote = attributes.Count > 0 && attributes[0].Key == "class";
        var target = attributes.Count > 0 && attributes[0].Key == "href" ? attributes[0].Value : null;
        _quote += isQuote ? 1 : 0;
        _preserving += name == "pre" ? 1 : 0;
        if (name == "li")
        {
            _line.Append(
                _open.TryPeek(out var list) && list.Name == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{++list.Items}. ") : "- ");
        }

        _links += target is null ? 0 : 1;
        _open.Push(new Opened(name, isQuote, target, _line.Length, _linesWritten, _pictures));
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

        var opened = _open.Pop();
        if (opened.Target is { } target)
        {
            _links--;
            Link(target, opened);
        }

        _quote -= opened.IsQuote ? 1 : 0;
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

    private static IReadOnlyList<KeyValuePair<string, string>> Attributes(string tag, HtmlAttributeCollection attributes) =>
        tag == "blockquote" && TagPolicy.IsQuote(tag, attributes) ? [new("class", HtmlRules.QuoteClass)]
        : tag == "a" && MailLinks.Link(Find(attributes, "href")) is { Length: <= MaxLink } target ? [new("href", target)]
        : tag == "img" && Find(attributes, "alt") is { Length: > 0 and <= MaxLink } words ? [new("alt", words)]
        : [];

    private static string? Find(HtmlAttributeCollection attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Writes the target of a link after its text, unless the text contains it.</summary>
    private void Link(string target, Opened opened)
    {
        var isOneLine = opened.Line == _linesWritten;
        var start = isOneLine ? opened.Start : 0;
        var words = start < _line.Length ? _line.ToString(start, _line.Length - start).Trim() : "";
        var hasOtherScheme = target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
            || target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);
        var plain = hasOtherScheme ? target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..] : target;
        if ((words.Length > 0 || !isOneLine || opened.Pictures < _pictures) && !(isOneLine && words.Length > 0 && IsSame(words, plain)))
        {
            _line.Append(_line.Length == 0 || _line[^1] == ' ' ? "" : " ").Append('<').Append(plain).Append('>');
        }
    }

    private static bool IsSame(string words, string target) =>
        words.Contains(target.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        || (words.AsSpan().ContainsAny('.', '@', '/') && target.Contains(words.TrimEnd('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the alternative text of a picture that is a link or part of one.</summary>
    private void Picture(IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        if (_links > 0)
        {
            _pictures++;
            Text(attributes.Count > 0 ? attributes[0].Value : "");
        }
    }

    private void EndLine(bool always = false)
    {
        // The separator before a signature ends with a space (RFC 3676 4.3).
        var line = _line.Length == 3 && _line.ToString() == "-- " ? "-- " : _line.ToString().TrimEnd();
        _line.Clear();
        if (line.Length == 0)
        {
            _blankWanted |= always;
            return;
        }

        if (_text.Length > 0)
        {
            // The empty line before a quote is not part of the quote.
            _text.Append('\n').Append(_blankWanted ? new string('>', Math.Min(_quote, _lineBeforeQuote)) + "\n" : "");
        }

        (_blankWanted, _lineBeforeQuote) = (false, _quote);
        _linesWritten++;
        _text.Append(_quote > 0 ? new string('>', _quote) + " " : "").Append(line);
    }

    private sealed record Opened(string Name, bool IsQuote, string? Target, int Start, int Line, int Pictures)
    {
        public int Items { get; set; }
    }
}
