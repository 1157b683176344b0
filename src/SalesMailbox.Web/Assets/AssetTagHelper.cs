using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Assets;

/// <summary>
/// <c>&lt;link sm-asset="x.css"&gt;</c>, <c>&lt;script sm-asset="x.js"&gt;</c>, <c>&lt;img sm-asset="x.svg"&gt;</c>: sets an address that
/// is correct in both hosts.
/// </summary>
[HtmlTargetElement("link", Attributes = Name)]
[HtmlTargetElement("script", Attributes = Name)]
[HtmlTargetElement("img", Attributes = Name)]
public sealed class AssetTagHelper(AssetPaths paths) : TagHelper
{
    private const string Name = "sm-asset";

    /// <summary>The path of the file below wwwroot of SalesMailbox.Web.</summary>
    [HtmlAttributeName(Name)]
    public string Asset { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Attributes.SetAttribute(output.TagName == "link" ? "href" : "src", paths.Resolve(ViewContext, Asset));
}
