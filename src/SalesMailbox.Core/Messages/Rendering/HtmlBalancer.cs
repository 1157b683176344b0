using System.Net;
using System.Text;
using MimeKit.Text;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>
/// Writes a mail's HTML anew with allowed tags only, each closed where it belongs, nested no deeper than a mail needs.
/// </summary>
/// <remarks>
/// The standard's error recovery takes quadratic time and more for hostile markup (thousands of unclosed formatting elements are opened again in each
/// paragraph), and parsers disagree where it is oddest: foreign content, templates, raw text. What comes out of here is dull enough for every
/// parser to read alike. It is no sanitiser: that is HtmlSanitizer's part.
/// </remarks>
internal sealed class HtmlBalancer
{
    /// <summary>Deeper elements are flattened: their text stays.</summary>
    public const int MaxDepth = 200;

    /// <summary>In characters; more is cut off.</summary>
    public const int MaxHtml = 4 * 1024 * 1024;

    /// <summary>Elements behind these are flattened too; the largest newsletters have a fifth of it.</summary>
    public const int MaxElements = 50_000;

    private const int MaxReopened = 8;

    private readonly Func<string, HtmlAttributeCollection, IEnumerable<(string Name, string Value)>> _attributes;
    private readonly Action<string> _styleSheet;
    private readonly StringBuilder _output = new();
    private readonly List<(string Name, string StartTag)> _open = [];
    private int _elements;
    private string? _dropping;
    private int _droppingDepth;

    private HtmlBalancer(Func<string, HtmlAttributeCollection, IEnumerable<(string Name, string Value)>> attributes, Action<string> styleSheet) =>
        (_attributes, _styleSheet) = (attributes, styleSheet);

    /// <param name="html">Any text.</param>
    /// <param name="attributes">Gives the attributes that a tag keeps. Asked for tags that are left out too, so that it can count what they load.</param>
    /// <param name="styleSheet">Told the text of style elements.</param>
    public static string Balance(string html, Func<string, HtmlAttributeCollection, IEnumerable<(string Name, string Value)>> attributes, Action<string> styleSheet)
    {
        using var reader = new StringReader(html.Length > MaxHtml ? html[..MaxHtml] : html);
        var tokenizer = new HtmlTokenizer(reader) { DecodeCharacterReferences = true };
        var balancer = new HtmlBalancer(attributes, styleSheet);
        while (tokenizer.ReadNextToken(out var token))
        {
            balancer.Take(token);
        }

        balancer.CloseDownTo(0);
        return balancer._output.ToString();
    }

    private void Take(HtmlToken token)
    {
        switch (token)
        {
            case HtmlTagToken { IsEndTag: true } tag:
                End(tag.Name.ToLowerInvariant());
                break;
            case HtmlTagToken tag:
                Start(tag);
                break;
            case HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data when _dropping is null:
                _output.Append(WebUtility.HtmlEncode(data.Data));
                break;
            case HtmlDataToken data when _dropping == "style":
                _styleSheet(data.Data);
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name.ToLowerInvariant();
        if (_dropping is not null)
        {
            _droppingDepth += name == _dropping && !tag.IsEmptyElement ? 1 : 0;
            // A head that is never closed ends where the body begins.
            if (_dropping != "head" || name != "body")
            {
                CountOnly(name, tag);
                return;
            }

            _dropping = null;
        }

        if (!HtmlRules.Tags.Contains(name))
        {
            CountOnly(name, tag);
            if (HtmlRules.Dropped.Contains(name) && !tag.IsEmptyElement)
            {
                (_dropping, _droppingDepth) = (name, 1);
            }

            return;
        }

        Open(name, StartTag(name, tag.Attributes));
    }

    private void Open(string name, string startTag)
    {
        var reopen = CloseImplied(name);
        if (_elements >= MaxElements || !HasPlace(name) || _open.Count >= MaxDepth)
        {
            return;
        }

        _elements += 1 + reopen.Count;
        _output.Append(startTag);
        if (!HtmlRules.Void.Contains(name))
        {
            _open.Add((name, startTag));
        }

        foreach (var element in reopen.Where(_ => _open.Count < MaxDepth))
        {
            _output.Append(element.StartTag);
            _open.Add(element);
        }
    }

    /// <summary>Closes what a start tag closes without saying so. Formatting that a block breaks out of goes on inside the block, as in a browser.</summary>
    private List<(string Name, string StartTag)> CloseImplied(string name)
    {
        if (name is "p" or "hr" or "table" || HtmlRules.Block.Contains(name))
        {
            var paragraph = LastOpen(["p"], ["table", "td", "th", "caption"]);
            if (paragraph >= 0)
            {
                var formatting = HtmlRules.Void.Contains(name) || name == "table"
                    ? []
                    : _open.Skip(paragraph + 1).Where(element => HtmlRules.Formatting.Contains(element.Name)).TakeLast(MaxReopened).ToList();
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
        "tr" or "tbody" or "thead" or "tfoot" or "caption" or "colgroup" => _open.Exists(element => element.Name == "table"),
        "col" => LastOpen(["colgroup", "table"], ["td"]) >= 0,
        _ => true,
    };

    private bool OpenImplied(string name)
    {
        if (!HasPlace(name) || _open.Count >= MaxDepth - 1)
        {
            return false;
        }

        _output.Append('<').Append(name).Append('>');
        _open.Add((name, $"<{name}>"));
        return true;
    }

    private void End(string name)
    {
        if (_dropping is not null)
        {
            if ((name == _dropping && --_droppingDepth == 0) || (_dropping == "head" && name == "html"))
            {
                _dropping = null;
            }

            return;
        }

        // Nothing inside a cell closes what is around its table.
        var position = LastOpen([name], name is "table" ? [] : name is "tr" or "tbody" or "thead" or "tfoot" or "td" or "th" or "caption" ? ["table"] : ["td", "th", "caption"]);
        if (position >= 0)
        {
            CloseDownTo(position);
        }
    }

    private int LastOpen(ReadOnlySpan<string> names, ReadOnlySpan<string> borders)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
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

    private void CloseDownTo(int position)
    {
        for (var i = _open.Count - 1; i >= position; i--)
        {
            _output.Append("</").Append(_open[i].Name).Append('>');
        }

        _open.RemoveRange(position, _open.Count - position);
    }

    private void CountOnly(string name, HtmlTagToken tag) => _ = StartTag(name, tag.Attributes);

    private string StartTag(string name, HtmlAttributeCollection attributes)
    {
        var text = new StringBuilder("<").Append(name);
        foreach (var (key, value) in _attributes(name, attributes))
        {
            text.Append(' ').Append(key).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }

        return text.Append('>').ToString();
    }
}
