using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Connections;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

internal static class SignInPages
{
    /// <summary>The redirect URI to register at the mail service: absolute, below the tenant's prefix (C3).</summary>
    public static string CallbackAddress(this ControllerBase controller) =>
        controller.Url.Action("Index", "AuthCallback", null, controller.Request.Scheme)
        ?? throw new InvalidOperationException("The host does not route AuthCallbackController.");

    /// <summary>
    /// Sends the browser to the service's sign-in page. Not by a redirect: the answer to a form may only redirect where the content security policy's
    /// form-action allows, and that is this site alone. The page loads nothing, so that the browser continues at once (<c>Refresh</c> waits for all of it).
    /// </summary>
    public static IActionResult LeaveFor(this Controller controller, SignInStart start)
    {
        controller.Response.Headers["Refresh"] = "0;url=" + start.Address.AbsoluteUri;
        return controller.View("Leave", new LeavePage(start.Address, start.Service));
    }
}
