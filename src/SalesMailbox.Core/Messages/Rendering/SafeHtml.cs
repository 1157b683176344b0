using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace SalesMailbox.Core.Messages.Rendering;

/// <summary>Writes sanitized elements as HTML in linear time; the writer of AngleSharp searches all siblings of each element.</summary>
internal static class SafeHtml
{
    /// <param name="body">Sanitized elements; see <see cref="MailSanitizer"/>.</param>
    /// <param name="styles">The styles that <see cref="MailHtmlWriter.StyleAttribute"/> refers to by index.</param>
    /// <param name="keepsClasses">Whether to keep the message's own classes, because a style sheet uses some.</param>
    /// <param name="meter">Counts the steps.</param>
    public static string Of(IElement body, IReadOnlyList<string> styles, bool keepsClasses, WorkMeter meter)
    {
        var writer = new Writer(styles, keepsClasses, meter);
        writer.Children(body);
        return writer.Html.ToString();
    }

    private sealed class Writer(IReadOnlyList<string> styles, bool keepsClasses, WorkMeter meter)
    {
        public StringBuilder Html { get; } = new();

        // The balancer limits the depth.
        public void Children(INode parent)
        {
            foreach (var node in parent.ChildNodes)
            {
                meter.Step();
                if (node is IText text)
                {
                    // A parser skips the first line break in a pre element.
                    Html.Append(Html.Length > 0 && Html[^1] == '>' && text.Data.StartsWith('\n') && parent.NodeName == "PRE" ? "\n" : "");
                    Encode(text.Data, Html);
                }
                else if (node is IElement element)
                {
                    Start(element);
                    if (!HtmlRules.Void.Contains(element.LocalName))
                    {
                        Children(element);
                        Html.Append("</").Append(element.LocalName).Append('>');
                    }
                }
            }
        }

        private void Start(IElement element)
        {
            Html.Append('<').Append(element.LocalName);
            var kept = keepsClasses ? element.GetAttribute(MailHtmlWriter.ClassAttribute) : null;
            foreach (var attribute in element.Attributes)
            {
                switch (attribute.Name)
                {
                    case MailHtmlWriter.StyleAttribute:
                        Attribute("style", styles[int.Parse(attribute.Value, CultureInfo.InvariantCulture)]);
                        break;
                    case MailHtmlWriter.ClassAttribute when kept is not null && !element.HasAttribute("class"):
                        Attribute("class", kept);
                        break;
                    case MailHtmlWriter.ClassAttribute:
                        break;
                    case "class":
                        Attribute("class", kept is null ? attribute.Value : $"{attribute.Value} {kept}");
                        break;
                    default:
                        Attribute(attribute.Name, attribute.Value);
                        break;
                }
            }

            Html.Append('>');
        }

        private void Attribute(string name, string value)
        {
            Html.Append(' ').Append(name).Append("=\"");
            Encode(value, Html);
            Html.Append('"');
        }
    }

    /// <summary>Writes text so that no parser reads any of it as markup, in an attribute or between tags.</summary>
    internal static void Encode(string text, StringBuilder html)
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
