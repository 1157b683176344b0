using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SalesMailbox.Core.Messages.Rendering;

namespace SalesMailbox.Core.Messages.Parsing;

/// <summary>Plain text from HTML: paragraphs, lists, table rows, and quoted text behind "&gt; ".</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Spaced = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre"];
    private static readonly HashSet<string> Lines = [.. Spaced, "div", "tr", "li", "dt", "dd", "hr", "section", "article", "header", "footer", "address", "center", "figure", "caption"];

    private readonly int _max;
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _line = new();
    private int _quote;
    private int _lineBeforeQuote;
    private bool _blankWanted;

    private HtmlText(int max) => _max = max;

    /// <param name="max">Stops soon after that many characters.</param>
    public static string Of(string html, int max = MailMessage.MaxBodyText)
    {
        var balanced = HtmlBalancer.Balance(
            html, static (tag, attributes) => TagPolicy.IsQuote(tag, attributes) && tag == "blockquote" ? [("class", HtmlRules.QuoteClass)] : [], static _ => { });
        var writer = new HtmlText(max);
        writer.Children(new HtmlParser().ParseDocument("<!DOCTYPE html><html><body>" + balanced).Body!, preserve: false);
        writer.EndLine();
        return writer._text.ToString().Trim('\n');
    }

    // The balancer bounds the depth.
    private void Children(INode parent, bool preserve)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (_text.Length > _max)
            {
                return;
            }

            if (node is IText text)
            {
                Words(text.Data, preserve);
            }
            else if (node is IElement element)
            {
                Element(element, preserve);
            }
        }
    }

    private void Element(IElement element, bool preserve)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            EndLine(always: true);
            return;
        }

        var lines = Lines.Contains(name);
        if (lines)
        {
            EndLine();
            _blankWanted |= Spaced.Contains(name);
        }

        var quoted = element.ClassList.Contains(HtmlRules.QuoteClass);
        _quote += quoted ? 1 : 0;
        if (name == "li")
        {
            _line.Append(element.ParentElement?.LocalName == "ol" ? $"{element.Index() + 1}. " : "- ");
        }

        Children(element, preserve || name == "pre");
        if (lines)
        {
            EndLine();
            _blankWanted |= Spaced.Contains(name);
        }
        else if (name is "td" or "th")
        {
            Words(" ", preserve: false);
        }

        _quote -= quoted ? 1 : 0;
    }

    private void Words(string text, bool preserve)
    {
        foreach (var character in text)
        {
            if (preserve && character == '\n')
            {
                EndLine(always: true);
            }
            else if (preserve || !char.IsWhiteSpace(character))
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
}
