using System.Globalization;
using System.Net;
using System.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Writes balanced HTML, and puts quoted text into a fold while it does, so that what the sender wrote stands alone. Style attributes are kept apart,
/// by their number: see <see cref="Styles"/>.
/// </summary>
/// <param name="label">On the folds.</param>
internal sealed class MailHtmlWriter(string label) : IHtmlSink
{
    public const string FoldClass = "sm-fold";

    /// <summary>Stands for the style attribute until the end; its value is an index of <see cref="Styles"/>.</summary>
    public const string StyleAttribute = "data-sm-style";

    private const string FoldStart = $"<details class=\"{FoldClass}\"";

    private readonly StringBuilder _html = new();
    private readonly List<string> _styles = [];
    private readonly Dictionary<string, int> _styleNumbers = new(StringComparer.Ordinal);
    private int _depth;
    private int? _firstFold;
    private int? _foldEndsAfter;
    private int? _foldEndsWithin;
    private bool _isSeenOutside;

    public bool IsFull => false;

    /// <summary>The style attributes of the elements, sanitized.</summary>
    public IReadOnlyList<string> Styles => _styles;

    public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        var mark = attributes.FirstOrDefault(attribute => attribute.Key == "class").Value;
        if (!IsFolding && mark is (HtmlRules.QuoteClass or HtmlRules.QuoteStartClass))
        {
            BeginFold(mark);
        }

        _isSeenOutside |= name == "img" && !IsFolding;
        _html.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            var (attribute, text) = key == "style" ? (StyleAttribute, StyleNumber(value)) : (key, value);
            _html.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(text)).Append('"');
        }

        _html.Append('>');
        _depth += HtmlRules.Void.Contains(name) ? 0 : 1;
    }

    public void Close(string name)
    {
        if (_foldEndsWithin == _depth)
        {
            EndFold();
        }

        _html.Append("</").Append(name).Append('>');
        _depth--;
        if (_foldEndsAfter == _depth)
        {
            EndFold();
        }
    }

    public void Text(string text)
    {
        _isSeenOutside |= !IsFolding && !string.IsNullOrWhiteSpace(text);
        _html.Append(WebUtility.HtmlEncode(text));
    }

    public string Finish()
    {
        if (IsFolding)
        {
            EndFold();
        }

        // A forwarded message is one quote from top to bottom: a fold over everything would show an empty page.
        if (_firstFold is { } fold && !_isSeenOutside)
        {
            _html.Insert(fold + FoldStart.Length, " open=\"\"");
        }

        return _html.ToString();
    }

    private bool IsFolding => _foldEndsAfter is not null || _foldEndsWithin is not null;

    /// <summary>A quote ends with its element; what begins a quote makes all that follows in the element around it one.</summary>
    private void BeginFold(string mark)
    {
        _foldEndsAfter = mark == HtmlRules.QuoteClass ? _depth : null;
        _foldEndsWithin = mark == HtmlRules.QuoteClass ? null : _depth;
        _firstFold ??= _html.Length;
        _html.Append(FoldStart).Append("><summary>").Append(WebUtility.HtmlEncode(label)).Append("</summary>");
    }

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
}
