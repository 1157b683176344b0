using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Assets;

/// <summary><c>&lt;sm-icon name="inbox" /&gt;</c>: a symbol of icons.svg. It is only decorative and needs a text beside it.</summary>
[HtmlTargetElement("sm-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(AssetPaths paths) : TagHelper
{
    /// <summary>The id of a symbol in wwwroot/icons.svg.</summary>
    public string Name { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "sm-icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        var use = new TagBuilder("use");
        use.Attributes["href"] = paths.Resolve(ViewContext, "icons.svg") + "#" + Name;
        output.Content.SetHtmlContent(use);
    }
}
