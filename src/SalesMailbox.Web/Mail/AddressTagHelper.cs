using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Mail;

/// <summary>
/// <c>&lt;sm-address value="@contact.Email" /&gt;</c>: an email address, a domain or a website. Where there is no room for all of it, it breaks at its own
/// signs and not within a word.
/// </summary>
[HtmlTargetElement("sm-address", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AddressTagHelper(HtmlEncoder encoder) : TagHelper
{
    // Longer ones get no more breaks: whatever comes from outside must not make a page of elements.
    private const int Max = 320;

    public string? Value { get; set; }

    /// <summary>Whether it stands behind a name, in angle brackets, which go to the next line with it.</summary>
    public bool Angled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("sm-address", encoder);
        var value = Angled ? $"<{Value}>" : Value ?? "";
        var start = 0;
        for (var i = 1; i < Math.Min(value.Length, Max); i++)
        {
            // Before a dot and a hyphen, after an at sign and a slash: as people read it.
            var here = value[i] is '.' or '-' || (value[i - 1] is '@' or '/' && value[i] != '/');
            if (!here || i == start)
            {
                continue;
            }

            output.Content.AppendHtml(encoder.Encode(value[start..i])).AppendHtml("<wbr>");
            start = i;
        }

        output.Content.AppendHtml(encoder.Encode(value[start..]));
    }
}
