using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Titles;

/// <summary>Provides the title to a layout that leaves the heading to the page.</summary>
public sealed class RequestPageTitle : IPageTitle
{
    private const string Key = "SalesMailbox.Title";

    /// <returns>The title of the current page; null if it has none.</returns>
    public static string? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Key] as string;
    }

    // Not stored in the view data: a partial view has a copy of it, which the layout doesn't see.
    public Task<bool> ShowAsync(ViewContext context, string title)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HttpContext.Items[Key] = title;
        return Task.FromResult(false);
    }
}
