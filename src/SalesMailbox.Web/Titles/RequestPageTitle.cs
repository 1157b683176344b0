using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Titles;

/// <summary>For a layout that asks for the title and leaves the heading to the page.</summary>
public sealed class RequestPageTitle : IPageTitle
{
    private const string Key = "SalesMailbox.Title";

    /// <returns>The title of the page that is shown; null where it has none.</returns>
    public static string? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Items[Key] as string;
    }

    // Not in the view data: a partial has a copy of them, and what it writes there the layout never sees.
    public Task<bool> ShowAsync(ViewContext context, string title)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.HttpContext.Items[Key] = title;
        return Task.FromResult(false);
    }
}
