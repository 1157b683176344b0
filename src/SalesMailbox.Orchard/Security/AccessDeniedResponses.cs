using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using SalesMailbox.Web.Controllers;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Orchard.Security;

/// <summary>
/// Answers 403 to a refused request for one of the module's pages. The site's cookie handler would redirect it to an error page instead,
/// which a script treats as success; with the feature Diagnostics the error page is shown with the status. All other requests are answered
/// as the site or another module decides. A form that is sent after the session ended leads, after the sign-in, back to its page, where the
/// script restores the text; the form's own address may not be a page. Without scripts it leads to a separate page
/// (<see cref="InterruptedForm"/>).
/// </summary>
internal sealed class AccessDeniedResponses : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (name == IdentityConstants.ApplicationScheme)
        {
            var others = options.Events.OnRedirectToAccessDenied;
            options.Events.OnRedirectToAccessDenied = context => IsOurs(context.HttpContext) ? Refuse(context.Response) : others(context);
            var toSignIn = options.Events.OnRedirectToLogin;
            options.Events.OnRedirectToLogin = async context =>
            {
                if (IsOurs(context.HttpContext) && HttpMethods.IsPost(context.Request.Method) && ReturnAddress.IsFromHere(context.Request)
                    && ReturnAddress.Of(context.Request) is { } page)
                {
                    context.RedirectUri = QueryHelpers.AddQueryString(
                        context.Request.PathBase + context.Options.LoginPath, context.Options.ReturnUrlParameter, page);
                    AdminAttribute.Apply(context.HttpContext);
                    if (await InterruptedForm.TryAnswerAsync(context.HttpContext, context.RedirectUri))
                    {
                        return;
                    }
                }

                await toSignIn(context);
            };
        }
    }

    private static Task Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsOurs(HttpContext context) =>
        context
            .GetEndpoint()?.Metadata
            .GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo
            .IsAssignableTo(typeof(SalesMailboxController)) == true;
}
