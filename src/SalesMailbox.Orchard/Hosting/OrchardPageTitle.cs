using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement.Title;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Titles;

namespace SalesMailbox.Orchard.Hosting;

/// <summary>
/// Passes a page's title to Orchard's title builder, after the number of unread emails. The heading stays in the page, next to the page's
/// own buttons.
/// </summary>
internal sealed class OrchardPageTitle(IPageTitleBuilder titles, UnreadTotal unread) : IPageTitle
{
    // Comes before the site's name, which Orchard puts at "before" (-9999), so that the browser tab shows the number of unread emails and
    // the page first.
    private const string First = "-10000";

    public async Task<bool> ShowAsync(ViewContext context, string title)
    {
        ArgumentNullException.ThrowIfNull(context);
        titles.AddSegment(new HtmlContentBuilder().Append(await unread.PrefixAsync(context.HttpContext.RequestAborted) + title), First);
        return false;
    }
}
