using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Mail;

/// <summary>
/// <c>&lt;sm-address value="@contact.Email" /&gt;</c>: an email address, a domain, or a website. If it is too long for the line, it breaks
/// at its punctuation and not within a word.
/// </summary>
[HtmlTargetElement("sm-address", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AddressTagHelper(HtmlEncoder encoder) : TagHelper
{
    // Longer values get no more breaks, because outside content must not create an unlimited number of elements.
    private const int Max = 320;

    public string? Value { get; set; }

    /// <summary>Whether it is in angle brackets after a name. The brackets move to the next line together with it.</summary>
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
            // A break is possible before a dot or hyphen, and after an at sign or slash.
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
