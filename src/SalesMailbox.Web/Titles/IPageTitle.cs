using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Titles;

/// <summary>
/// Passes the page's title to the host's layout. Orchard ignores ViewData["Title"] and has its own place for the heading.
/// </summary>
public interface IPageTitle
{
    /// <returns>True if the host shows the heading itself and the page must not.</returns>
    Task<bool> ShowAsync(ViewContext context, string title);
}
