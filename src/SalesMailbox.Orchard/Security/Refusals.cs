using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Orchard.Security;

/// <summary>
/// A refused request to one of the module's pages is answered 403. The site's cookie would redirect it to an error page instead, which a script takes for
/// success; the error page comes with the status where the feature Diagnostics is on. All other requests are answered as the site, or another module, wants.
/// </summary>
internal sealed class Refusals : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (name == IdentityConstants.ApplicationScheme)
        {
            var others = options.Events.OnRedirectToAccessDenied;
            options.Events.OnRedirectToAccessDenied = context => IsOurs(context.HttpContext) ? Refuse(context.Response) : others(context);
        }
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOurs(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.IsAssignableTo(typeof(SalesMailboxController)) == true;
}
