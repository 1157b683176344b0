using System.Collections.Frozen;
using System.Net;
using System.Text;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Sending;

/// <summary>
/// Keeps the elements that emails of this product may contain. Of other elements, for example pasted ones, the text and its line structure
/// are kept.
/// </summary>
internal sealed class ComposedHtmlWriter : IHtmlSink
{
    public static readonly FrozenSet<string> Tags =
        "a b blockquote br code del div em h1 h2 h3 hr i li ol p pre s span strong u ul".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder _html = new();

    public bool IsFull => false;

    public void Open(string name, IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        if (NameOf(name) is not { } kept)
        {
            return;
        }

        _html.Append('<').Append(kept);
        foreach (var (key, value) in attributes)
        {
            _html.Append(' ').Append(key).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }

        _html.Append('>');
    }

    public void Close(string name)
    {
        if (NameOf(name) is { } kept)
        {
            _html.Append("</").Append(kept).Append('>');
        }
        else if (name is "td" or "th")
        {
            _html.Append(' ');
        }
    }

    public void Text(string text) => _html.Append(WebUtility.HtmlEncode(text));

    public string Finish() => _html.ToString();

    private static string? NameOf(string name) =>
        Tags.Contains(name) ? name : name is "tr" or "caption" || (HtmlRules.Block.Contains(name) && name is not "table") ? "div" : null;
}
