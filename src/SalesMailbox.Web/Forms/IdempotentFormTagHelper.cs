using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// <c>&lt;form sm-once&gt;</c>: gives the form the key that <see cref="IdempotentFormAttribute"/> recognizes it by. A form that is shown
/// again keeps its key.
/// </summary>
[HtmlTargetElement("form", Attributes = "sm-once")]
public sealed class IdempotentFormTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.RemoveAll("sm-once");
        var request = ViewContext.HttpContext.Request;
        var posted = request.HasFormContentType ? request.Form[IdempotentFormAttribute.Field].ToString() : "";
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = IdempotentFormAttribute.Field;
        field.Attributes["value"] = posted.Length is > 0 and <= 64 ? posted : RandomNumberGenerator.GetHexString(32, lowercase: true);
        output.PostContent.AppendHtml(field);
    }
}
