using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SalesMailbox.Web.Titles;

/// <summary><c>&lt;h1 sm-title&gt;@T["Tickets"]&lt;/h1&gt;</c>: the page's heading, which is also its title. A page has only one.</summary>
[HtmlTargetElement("h1", Attributes = "sm-title")]
public sealed partial class TitleTagHelper(IPageTitle pageTitle) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The title, if the heading alone doesn't identify the page because two pages have the same heading.</summary>
    [HtmlAttributeName("sm-title-text")]
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll("sm-title");
        var content = await output.GetChildContentAsync();
        var text = WebUtility.HtmlDecode(Tag().Replace(content.GetContent(), " "));
        if (await pageTitle.ShowAsync(ViewContext, Space().Replace(Title ?? text, " ").Trim()))
        {
            output.SuppressOutput();
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
