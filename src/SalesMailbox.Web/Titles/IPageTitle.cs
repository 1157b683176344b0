using Microsoft.AspNetCore.Mvc.Rendering;

namespace SalesMailbox.Web.Titles;

/// <summary>Gives the host's layout the page's title. Orchard ignores ViewData["Title"] and has a place of its own for the heading.</summary>
public interface IPageTitle
{
    /// <returns>True if the host shows the heading itself and the page must not.</returns>
    Task<bool> ShowAsync(ViewContext context, string title);
}
