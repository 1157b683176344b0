using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Connections;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

internal static class SignInPages
{
    /// <summary>Returns the redirect URI to register at the mail service: an absolute address below the tenant's prefix (C3).</summary>
    public static string CallbackAddress(this ControllerBase controller) =>
        controller.Url.Action("Index", "AuthCallback", null, controller.Request.Scheme)
        ?? throw new InvalidOperationException("The host does not route AuthCallbackController.");

    /// <summary>
    /// Sends the browser to the mail service's sign-in page. It doesn't use a redirect: the answer to a form may only redirect to addresses
    /// that the content security policy's form-action allows, which is only this site. The page loads nothing, so that the browser
    /// continues immediately (<c>Refresh</c> waits until everything is loaded).
    /// </summary>
    public static IActionResult LeaveFor(this Controller controller, StartedSignIn start)
    {
        controller.Response.Headers["Refresh"] = "0;url=" + start.Address.AbsoluteUri;
        return controller.View("Leave", new LeavePage(start.Address, start.Service));
    }
}
