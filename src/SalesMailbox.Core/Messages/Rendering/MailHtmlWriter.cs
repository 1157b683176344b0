using System.Collections.Frozen;
using System.Globalization;
using System.Net;
using System.Text;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Writes balanced HTML and folds quoted text, so that the sender's own text stands out. Style attributes are stored separately and
/// referred to by number; see <see cref="Styles"/>.
/// </summary>
/// <param name="label">The label of the folds.</param>
/// <param name="opensFirst">Whether the first quote is shown open, because the message was forwarded for its sake.</param>
internal sealed class MailHtmlWriter(string label, bool opensFirst = false) : IHtmlSink
{
    public const string FoldClass = "sm-fold";

    /// <summary>Replaces the style attribute until the end. Its value is an index of <see cref="Styles"/>.</summary>
    public const string StyleAttribute = "data-sm-style";

    /// <summary>Holds the names of the message's own classes until the end; see <see cref="CssSelectors.Names"/>.</summary>
    public const string ClassAttribute = "data-sm-class";

    private const string FoldStart = $"<details class=\"{FoldClass}\"";

    private const int MaxFoldsByText = 20;

    private static readonly FrozenSet<string> Climbable =
        new[] { "div", "p", "span", "font", "b", "strong", "i", "em", "center", "section", "pre", "tt", "small" }
            .ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _html = new();
    private readonly List<string> _styles = [];
    private readonly Dictionary<string, int> _styleNumbers = new(StringComparer.Ordinal);
    private readonly List<Place> _open = [];
    private int _folds;
    private int _foldsByText;
    private int _depth;
    private int? _firstFold;
    private int? _foldEndsAfter;
    private int? _foldEndsWithin;
    private bool _isSeenOutside;
    private bool _isForwarded = opensFirst;

    public bool IsFull => false;

    /// <summary>The sanitized style attributes of the elements.</summary>
    public IReadOnlyList<string> Styles => _styles;

    public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var mark = attributes.FirstOrDefault(attribute => attribute.Key == "class").Value;
        if (!IsFolding && mark is (HtmlRules.QuoteClass or HtmlRules.QuoteStartClass))
        {
            BeginFold(mark);
        }

        _isSeenOutside |= name == "img" && !IsFolding;
        var place = new Place(
            name, _html.Length, IsFirst: _open.Count == 0 ? _html.Length == 0 : !_open[^1].HasContent, IsDivider(name, attributes));
        SetContent();
        _html.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            var (attribute, text) = key == "style" ? (StyleAttribute, StyleNumber(value)) : (key, value);
            _html.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(text)).Append('"');
        }

        _html.Append('>');
        if (!HtmlRules.Void.Contains(name))
        {
            _open.Add(place);
            _depth++;
        }
    }

    public void Close(string name)
    {
        if (_foldEndsWithin == _depth)
        {
            EndFold();
        }

        _html.Append("</").Append(name).Append('>');
        _open.RemoveAt(_open.Count - 1);
        _depth--;
        if (_foldEndsAfter == _depth)
        {
            EndFold();
        }
    }

    public void Text(string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            FoldFrom(text);
            _isForwarded |= IsFolding && _folds == 1 && QuotedHeaders.Announces(FirstLine(text));
            _isSeenOutside |= !IsFolding;
            SetContent();
        }

        _html.Append(WebUtility.HtmlEncode(text));
    }

    public string Finish()
    {
        if (IsFolding)
        {
            EndFold();
        }

        // A fold over a forwarded message would hide its purpose, and a fold over everything would show an empty page.
        if (_firstFold is { } fold && (_isForwarded || !_isSeenOutside))
        {
            _html.Insert(fold + FoldStart.Length, " open=\"\"");
        }

        return _html.ToString();
    }

    private bool IsFolding => _foldEndsAfter is not null || _foldEndsWithin is not null;

    /// <summary>
    /// A quote ends with its element. A mark that starts a quote makes everything after it in its parent part of the quote.
    /// </summary>
    private void BeginFold(string mark)
    {
        _foldEndsAfter = mark == HtmlRules.QuoteClass ? _depth : null;
        _foldEndsWithin = mark == HtmlRules.QuoteClass ? null : _depth;
        _folds++;
        _firstFold ??= _html.Length;
        _html.Append(FoldStart).Append("><summary>").Append(WebUtility.HtmlEncode(label)).Append("</summary>");
    }

    /// <summary>
    /// Outlook marks a quote only by a line above "From:", other programs by "-----Original Message-----". The quote starts with the
    /// outermost element that begins with these words and ends with the parent of that element.
    /// </summary>
    private void FoldFrom(string text)
    {
        var divider = _open.FindLastIndex(place => place.IsDivider);
        var isHead = divider >= 0 && !_open[divider].HasText && QuotedHeaders.IsSender(text);
        if (divider >= 0)
        {
            _open[divider] = _open[divider] with { HasText = true };
        }

        if (IsFolding || _foldsByText == MaxFoldsByText || !(isHead || QuoteHeads.IsSeparator(FirstLine(text))))
        {
            return;
        }

        var first = isHead ? divider : _open.Count;
        while (first > 0 && (first == _open.Count ? !_open[^1].HasContent : _open[first].IsFirst)
            && Climbable.Contains(_open[first - 1].Name))
        {
            first--;
        }

        // A paragraph can't contain a fold.
        if (_open.Take(first).Any(place => place.Name == "p"))
        {
            return;
        }

        _foldsByText++;
        _folds++;
        _foldEndsWithin = first;
        var at = first < _open.Count ? _open[first].Start : _html.Length;
        _firstFold ??= at;
        var start = $"{FoldStart}><summary>{WebUtility.HtmlEncode(label)}</summary>";
        _html.Insert(at, start);
        for (var i = first; i < _open.Count; i++)
        {
            _open[i] = _open[i] with { Start = _open[i].Start + start.Length };
        }
    }

    private static string FirstLine(string text)
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\n', '\r');
        return line[..Math.Min(end < 0 ? line.Length : end, 100)].TrimEnd().ToString();
    }

    private void SetContent()
    {
        if (_open.Count > 0 && !_open[^1].HasContent)
        {
            _open[^1] = _open[^1] with { HasContent = true };
        }
    }

    private static bool IsDivider(string name, IReadOnlyList<KeyValuePair<string, string>> attributes) =>
        name == "div" && attributes.FirstOrDefault(attribute => attribute.Key == "style").Value is { } style
        && style.Contains("border-top:solid", StringComparison.OrdinalIgnoreCase);

    private void EndFold()
    {
        (_foldEndsAfter, _foldEndsWithin) = (null, null);
        _html.Append("</details>");
    }

    private string StyleNumber(string style)
    {
        if (!_styleNumbers.TryGetValue(style, out var number))
        {
            _styleNumbers[style] = number = _styles.Count;
            _styles.Add(style);
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An open element.</summary>
    /// <param name="Name">The name in lower case.</param>
    /// <param name="Start">The position of its start tag.</param>
    /// <param name="IsFirst">Whether nothing precedes it in its parent.</param>
    /// <param name="IsDivider">Whether it has a line above, as drawn by Outlook before a quote.</param>
    private readonly record struct Place(string Name, int Start, bool IsFirst, bool IsDivider)
    {
        /// <summary>Whether it contains a text or an element.</summary>
        public bool HasContent { get; init; }

        /// <summary>Whether it contains text at any depth; known only for dividers.</summary>
        public bool HasText { get; init; }
    }
}
