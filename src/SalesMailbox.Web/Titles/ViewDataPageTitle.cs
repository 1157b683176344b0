using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Titles;

/// <summary>For a layout that reads ViewData["Title"] and leaves the heading to the page.</summary>
public sealed class ViewDataPageTitle : IPageTitle
{
    public Task<bool> ShowAsync(ViewContext context, string title)
    {
        context.ViewData["Title"] = title;
        return Task.FromResult(false);
    }
}
