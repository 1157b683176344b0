using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using OrchardCore.ResourceManagement;
using SalesMailbox.Web.Assets;
using SalesMailbox.Web.Htmx;

namespace SalesMailbox.Orchard.Pages;

/// <summary>
/// Adds the resources to Orchard's head that the partial _SalesMailboxHead adds to the embedded server's. Bootstrap comes from the theme.
/// </summary>
internal sealed class PageResources(IResourceManager resources, PageHead head, LinkGenerator links) : IAsyncResultFilter
{
    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context.Result is ViewResult && !context.HttpContext.Request.IsHtmx())
        {
            Register(context.HttpContext);
        }

        return next();
    }

    /// <summary>Does the same for an editor of the module on another page.</summary>
    public void Register(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        resources.RegisterResource("stylesheet", PageResourceDefinitions.Name(PageHead.Stylesheet)).AtHead();
        foreach (var script in PageHead.Scripts.Prepend(PageHead.FirstScript))
        {
            resources.RegisterResource("script", PageResourceDefinitions.Name(script)).AtHead();
        }

        var (token, header) = head.Antiforgery(context);
        resources.RegisterMeta(new MetaEntry("sm-antiforgery", content: token).SetAttribute("data-header", header));
        foreach (var (name, content) in head.Texts())
        {
            resources.RegisterMeta(new MetaEntry(name, content: content));
        }

        if (links.GetPathByAction(context, "Index", "News", new { area = "SalesMailbox.Orchard" }) is { } news)
        {
            resources.RegisterMeta(new MetaEntry("sm-news", content: news).SetAttribute(
                "data-agent", context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? ""));
        }
    }
}
