using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement.Title;
using SalesMailbox.Web.Titles;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Hands a page's title to Orchard's title builder. The heading stays in the page: it stands among the page's own buttons.</summary>
public sealed class OrchardPageTitle(IPageTitleBuilder titles) : IPageTitle
{
    public Task<bool> ShowAsync(ViewContext context, string title)
    {
        titles.AddSegment(new HtmlContentBuilder().Append(title));
        return Task.FromResult(false);
    }
}
