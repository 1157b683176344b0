using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.EntityFrameworkCore;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Hosting;

/// <summary>Redirects everyone to the setup page until the tenant has its first user.</summary>
internal sealed class SetupRedirect(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, ServerDbContext users)
    {
        // Only pages are redirected. Styles, scripts, and health checks are served to everyone.
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>();
        if (HttpMethods.IsGet(context.Request.Method) && page is not null && page.ControllerName is not ("Setup" or "Status")
            && context.User.Identity?.IsAuthenticated != true && !await users.Users.AnyAsync(context.RequestAborted))
        {
            context.Response.Redirect(context.Request.PathBase + "/Setup");
            return;
        }

        await next(context);
    }
}
