using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement.Title;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Titles;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>Hands a page's title to Orchard's title builder, behind the count of unread email. The heading stays in the page: it stands among the page's own buttons.</summary>
public sealed class OrchardPageTitle(IPageTitleBuilder titles, UnreadTotal unread) : IPageTitle
{
    // Before the site's name, which Orchard puts first ("before" is -9999): the tab of a browser shows how much is unread, and where.
    private const string First = "-10000";

    public async Task<bool> ShowAsync(ViewContext context, string title)
    {
        ArgumentNullException.ThrowIfNull(context);
        titles.AddSegment(new HtmlContentBuilder().Append(await unread.PrefixAsync(context.HttpContext.RequestAborted) + title), First);
        return false;
    }
}
