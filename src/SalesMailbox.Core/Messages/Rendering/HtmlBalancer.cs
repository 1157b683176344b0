using System.Text;
using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Reads a message's HTML as a sequence of allowed elements, correctly closed and with limited nesting.</summary>
/// <remarks>
/// The error recovery of the HTML standard takes quadratic time or more for hostile markup (thousands of unclosed formatting elements are
/// reopened in each paragraph), and parsers disagree about the unusual parts: foreign content, templates, raw text. The output is simple
/// enough that every parser reads it in the same way and in linear time. This class does not sanitize; that is the job of HtmlSanitizer.
/// </remarks>
internal sealed class HtmlBalancer
{
    /// <summary>Maximum nesting. Deeper elements are removed, and their text is kept.</summary>
    public const int MaxDepth = 200;

    /// <summary>Maximum length in characters. The rest is cut off at a tag.</summary>
    public const int MaxHtml = 16 * 1024 * 1024;

    /// <summary>
    /// Maximum number of elements; the largest newsletters have half as many. The tags of further elements are removed as well.
    /// </summary>
    public const int MaxElements = 20_000;

    /// <summary>Maximum number of tags of any kind, including end tags. The rest is cut off.</summary>
    public const int MaxTags = 200_000;

    private const int MaxReopened = 8;

    private readonly HtmlEnds _ends;
    private readonly HtmlReading _reading;
    private readonly IHtmlSink _sink;
    private readonly WorkMeter _meter;
    private readonly List<Element> _open = [];
    private readonly Dictionary<string, int> _openByName = new(StringComparer.Ordinal);
    private int _elements;
    private int _tags;
    private bool _isCut;
    private string? _dropping;
    private int _droppingDepth;
    private readonly StringBuilder _dropped = new();

    private HtmlBalancer(HtmlEnds ends, HtmlReading reading, IHtmlSink sink, WorkMeter meter) =>
        (_ends, _reading, _sink, _meter) = (ends, reading, sink, meter);

    /// <param name="html">Any text.</param>
    /// <param name="reading">Decides what is kept of attributes and style sheets.</param>
    /// <param name="sink">Receives the elements and texts.</param>
    /// <param name="meter">Counts the steps.</param>
    /// <returns>Whether content was cut off or flattened because of its size.</returns>
    public static bool Read(string html, HtmlReading reading, IHtmlSink sink, WorkMeter meter)
    {
        var balancer = new HtmlBalancer(new HtmlEnds(html, meter), reading, sink, meter);
        balancer.Read(html);
        if (balancer.Behind() is { Length: > 0 } hidden)
        {
            balancer.Read(hidden);
        }

        balancer.CloseDownTo(0);
        return balancer._isCut;
    }

    private void Read(string html)
    {
        using var reader = new CountingReader(html, _meter);
        var tokenizer = Tokenizer(reader);
        while (!_sink.IsFull && tokenizer.ReadNextToken(out var token))
        {
            Take(token);
            if (reader.Count > MaxHtml || _tags > MaxTags)
            {
                _isCut = true;
                break;
            }
        }
    }

    /// <summary>An incomplete tag at the end of the text is not treated as text.</summary>
    public static HtmlTokenizer Tokenizer(TextReader reader) =>
        new(reader) { DecodeCharacterReferences = true, IgnoreTruncatedTags = true };

    /// <summary>
    /// The text after an unclosed raw text element; a browser treats all of it as the title or the style sheet. Computed once.
    /// </summary>
    private string Behind()
    {
        if (_dropping is not { } name || !HtmlRules.RawText.Contains(name))
        {
            return "";
        }

        var hidden = _dropped.ToString();
        _dropping = null;
        if (name is not ("script" or "style"))
        {
            return hidden;
        }

        var start = hidden.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        if (name == "style")
        {
            _reading.StyleSheet(start < 0 ? hidden : hidden[..start]);
        }

        return start < 0 ? "" : hidden[start..];
    }

    private void Take(HtmlToken token)
    {
        _meter.Step();
        switch (token)
        {
            case HtmlTagToken { IsEndTag: true } tag:
                _tags++;
                End(HtmlRules.NameOf(tag));
                break;
            case HtmlTagToken tag:
                _tags++;
                Start(tag);
                break;
            case HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data when _dropping is null:
                _sink.Text(data.Data);
                break;
            case HtmlDataToken data when _dropping is not null && HtmlRules.RawText.Contains(_dropping):
                // The text arrives in pieces, split at everything that looks like a tag.
                _dropped.Append(data.Data);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        var name = HtmlRules.NameOf(tag);
        if (_dropping is not null)
        {
            _droppingDepth += name == _dropping && !tag.IsEmptyElement ? 1 : 0;
            CountOnly(name, tag);
            return;
        }

        if (!HtmlRules.Tags.TryGetValue(name, out var known))
        {
            var attributes = _reading.Attributes(name, tag.Attributes);
            if (name == "body")
            {
                _reading.Body(attributes);
            }

            if (HtmlRules.Dropped.Contains(name) && !tag.IsEmptyElement && (HtmlRules.RawText.Contains(name) || _ends.HasEndTagAhead(name)))
            {
                (_dropping, _droppingDepth) = (name, 1);
                _dropped.Clear();
            }

            return;
        }

        if (_elements >= MaxElements)
        {
            _isCut = true;
            return;
        }

        Open(new Element(known, _reading.Attributes(known, tag.Attributes)));
    }

    private void Open(Element element)
    {
        var reopen = CloseImplied(element.Name);
        if (!HasPlace(element.Name))
        {
            return;
        }

        if (_open.Count >= MaxDepth)
        {
            _isCut = true;
            return;
        }

        _elements += 1 + reopen.Count;
        _sink.Open(element.Name, element.Attributes);
        if (!HtmlRules.Void.Contains(element.Name))
        {
            Push(element);
        }

        foreach (var formatting in reopen.Where(_ => _open.Count < MaxDepth))
        {
            _sink.Open(formatting.Name, formatting.Attributes);
            Push(formatting);
        }
    }

    /// <summary>
    /// Closes the elements that a start tag closes implicitly. Formatting that a block interrupts continues inside the block, as in a
    /// browser.
    /// </summary>
    private List<Element> CloseImplied(string name)
    {
        if (name is "p" or "hr" or "table" || HtmlRules.Block.Contains(name))
        {
            var paragraph = LastOpen(["p"], ["table", "td", "th", "caption"]);
            if (paragraph >= 0)
            {
                var formatting = HtmlRules.Void.Contains(name) || name == "table"
                    ? []
                    : _open.Skip(paragraph + 1)
                        .Where(element => HtmlRules.Formatting.Contains(element.Name))
                        .TakeLast(MaxReopened)
                        .ToList();
                CloseDownTo(paragraph);
                CloseImpliedSibling(name);
                return formatting;
            }
        }

        CloseImpliedSibling(name);
        return [];
    }

    private void CloseImpliedSibling(string name)
    {
        var sibling = name switch
        {
            "a" => LastOpen(["a"], []),
            "li" => LastOpen(["li"], ["ul", "ol", "table"]),
            "dt" or "dd" => LastOpen(["dt", "dd"], ["dl", "table"]),
            "td" or "th" => LastOpen(["td", "th"], ["tr", "table"]),
            "tr" => LastOpen(["tr", "caption", "colgroup"], ["tbody", "thead", "tfoot", "table"]),
            "tbody" or "thead" or "tfoot" => LastOpen(["tbody", "thead", "tfoot", "caption", "colgroup"], ["table"]),
            _ => -1,
        };
        if (sibling >= 0)
        {
            CloseDownTo(sibling);
        }
    }

    private bool HasPlace(string name) => name switch
    {
        "td" or "th" => LastOpen(["tr"], ["table"]) >= 0 || OpenImplied("tr"),
        "tr" or "tbody" or "thead" or "tfoot" or "caption" or "colgroup" => _openByName.GetValueOrDefault("table") > 0,
        "col" => LastOpen(["colgroup", "table"], ["td"]) >= 0,
        _ => true,
    };

    private bool OpenImplied(string name)
    {
        if (!HasPlace(name) || _open.Count >= MaxDepth - 1)
        {
            return false;
        }

        _sink.Open(name, []);
        Push(new Element(name, []));
        return true;
    }

    private void End(string name)
    {
        _ends.Take(name);
        if (_dropping is not null)
        {
            if (name == _dropping && --_droppingDepth == 0)
            {
                _dropping = null;
                if (name == "style")
                {
                    _reading.StyleSheet(_dropped.ToString());
                }
            }

            return;
        }

        // An element inside a cell never closes anything outside its table.
        var position = LastOpen([name], name is "table" ? []
            : name is "tr" or "tbody" or "thead" or "tfoot" or "td" or "th" or "caption" ? ["table"]
            : ["td", "th", "caption"]);
        if (position >= 0)
        {
            CloseDownTo(position);
        }
    }

    private int LastOpen(ReadOnlySpan<string> names, ReadOnlySpan<string> borders)
    {
        var any = false;
        foreach (var name in names)
        {
            any |= _openByName.GetValueOrDefault(name) > 0;
        }

        for (var i = any ? _open.Count - 1 : -1; i >= 0; i--)
        {
            _meter.Step();
            if (names.Contains(_open[i].Name))
            {
                return i;
            }

            if (borders.Contains(_open[i].Name))
            {
                return -1;
            }
        }

        return -1;
    }

    private void Push(Element element)
    {
        _open.Add(element);
        _openByName[element.Name] = _openByName.GetValueOrDefault(element.Name) + 1;
    }

    private void CloseDownTo(int position)
    {
        for (var i = _open.Count - 1; i >= position; i--)
        {
            _sink.Close(_open[i].Name);
            _openByName[_open[i].Name]--;
        }

        _open.RemoveRange(position, _open.Count - position);
    }

    private void CountOnly(string name, HtmlTagToken tag) => _ = _reading.Attributes(name, tag.Attributes);

    private sealed record Element(string Name, IReadOnlyList<KeyValuePair<string, string>> Attributes);
}

/// <param name="Attributes">Returns the attributes that a tag keeps. Also called for removed tags, so that it can count what they would
/// load.</param>
internal sealed record HtmlReading(Func<string, HtmlAttributeCollection, IReadOnlyList<KeyValuePair<string, string>>> Attributes)
{
    /// <summary>Receives the text of style elements.</summary>
    public Action<string> StyleSheet { get; init; } = static _ => { };

    /// <summary>Receives the attributes that a body element keeps.</summary>
    public Action<IReadOnlyList<KeyValuePair<string, string>>> Body { get; init; } = static _ => { };
}
