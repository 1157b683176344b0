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
/// A refused request to one of the module's pages is answered 403. The site's cookie would redirect it to an error page instead, which a script takes for
/// success; the error page comes with the status where the feature Diagnostics is on. All other requests are answered as the site, or another module, wants.
/// A form that is sent after the session ended leads, by way of the sign-in, back to its page: there the script puts the text back. Its own address may be no page.
/// Without scripts it gets a page of its own (<see cref="InterruptedForm"/>).
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
            var toSignIn = options.Events.OnRedirectToLogin;
            options.Events.OnRedirectToLogin = async context =>
            {
                if (IsOurs(context.HttpContext) && HttpMethods.IsPost(context.Request.Method) && ReturnAddress.IsFromHere(context.Request) && ReturnAddress.Of(context.Request) is { } page)
                {
                    context.RedirectUri = QueryHelpers.AddQueryString(context.Request.PathBase + context.Options.LoginPath, context.Options.ReturnUrlParameter, page);
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
        context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()?.ControllerTypeInfo.IsAssignableTo(typeof(SalesMailboxController)) == true;
}
