using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Writes sanitized elements as HTML, in linear time: AngleSharp's own way looks through all siblings of each element.</summary>
internal static class SafeHtml
{
    /// <param name="body">Sanitized, see <see cref="MailSanitizer"/>.</param>
    /// <param name="styles">Those that <see cref="MailHtmlWriter.StyleAttribute"/> names by index.</param>
    /// <param name="meter">Counts the steps.</param>
    public static string Of(IElement body, IReadOnlyList<string> styles, WorkMeter meter)
    {
        var html = new StringBuilder();
        Children(body, styles, html, meter);
        return html.ToString();
    }

    // The balancer bounds the depth.
    private static void Children(INode parent, IReadOnlyList<string> styles, StringBuilder html, WorkMeter meter)
    {
        foreach (var node in parent.ChildNodes)
        {
            meter.Step();
            if (node is IText text)
            {
                // A parser skips the first line end in a pre element.
                html.Append(html.Length > 0 && html[^1] == '>' && text.Data.StartsWith('\n') && parent.NodeName == "PRE" ? "\n" : "");
                Encode(text.Data, html);
            }
            else if (node is IElement element)
            {
                Start(element, styles, html);
                if (!HtmlRules.Void.Contains(element.LocalName))
                {
                    Children(element, styles, html, meter);
                    html.Append("</").Append(element.LocalName).Append('>');
                }
            }
        }
    }

    private static void Start(IElement element, IReadOnlyList<string> styles, StringBuilder html)
    {
        html.Append('<').Append(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            var isStyle = attribute.Name == MailHtmlWriter.StyleAttribute;
            html.Append(' ').Append(isStyle ? "style" : attribute.Name).Append("=\"");
            Encode(isStyle ? styles[int.Parse(attribute.Value, CultureInfo.InvariantCulture)] : attribute.Value, html);
            html.Append('"');
        }

        html.Append('>');
    }

    private static void Encode(string text, StringBuilder html)
    {
        foreach (var character in text)
        {
            _ = character switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\u00A0' => html.Append("&nbsp;"),
                _ => html.Append(character),
            };
        }
    }
}
