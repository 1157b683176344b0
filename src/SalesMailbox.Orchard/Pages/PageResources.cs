using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using OrchardCore.ResourceManagement;
using SalesMailbox.Web.Controllers;
using SalesMailbox.Web.Htmx;

namespace SalesMailbox.Orchard.Pages;

/// <summary>Puts into Orchard's head, for the module's pages alone, what the partial _SalesMailboxHead puts into the embedded server's. Bootstrap is the theme's.</summary>
public sealed class PageResources(IResourceManager resources, IAntiforgery antiforgery, IStringLocalizer<PageResources> S) : IAsyncResultFilter
{
    private const string Base = "~/SalesMailbox.Orchard/";

    public Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (context is { Controller: SalesMailboxController, Result: ViewResult } && !context.HttpContext.Request.IsHtmx())
        {
            Register(context);
        }

        return next();
    }

    private void Register(ResultExecutingContext context)
    {
        resources.RegisterUrl("stylesheet", Base + "salesmailbox.css", Base + "salesmailbox.css").AtHead().ShouldAppendVersion(true);
        foreach (var script in new[] { "lib/htmx/htmx.min.js", "salesmailbox.js" })
        {
            resources.RegisterUrl("script", Base + script, Base + script).AtHead().ShouldAppendVersion(true).SetAttribute("defer", "defer");
        }

        var tokens = antiforgery.GetAndStoreTokens(context.HttpContext);
        resources.RegisterMeta(new MetaEntry("sm-antiforgery", content: tokens.RequestToken).SetAttribute("data-header", tokens.HeaderName));
        resources.RegisterMeta(new MetaEntry("sm-text-refused", content: S["You may not do this. Ask an administrator if you need it."]));
        resources.RegisterMeta(new MetaEntry("sm-text-failed", content: S["That did not work. Check the connection, reload the page and try again."]));
        resources.RegisterMeta(new MetaEntry("sm-text-copied", content: S["Copied"]));
    }
}
