using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// <c>&lt;sm-errors /&gt;</c>: shows the errors about the form as a whole as an alert, and nothing if there are none. Errors about a field
/// are shown at the field.
/// </summary>
[HtmlTargetElement("sm-errors", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FormErrorsTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ModelState[""]?.Errors.Select(error => error.ErrorMessage).Distinct().ToList() ?? [];
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-danger");
        output.Attributes.SetAttribute("role", "alert");
        foreach (var error in errors)
        {
            var line = new TagBuilder("div");
            line.InnerHtml.Append(error);
            output.Content.AppendHtml(line);
        }
    }
}
