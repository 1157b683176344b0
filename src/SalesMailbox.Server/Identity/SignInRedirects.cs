using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Server.Identity;

/// <summary>Answers requests that have no sign-in or lack the required permission.</summary>
internal static class SignInRedirects
{
    /// <summary>
    /// Redirects to the sign-in page and back. If a form would be lost, it leads to a page that keeps the form. A script gets 401, because
    /// it would follow the redirect and insert the sign-in page into another page.
    /// </summary>
    public static async Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsScript(context.Request))
        {
            await AnswerAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }

        // A form's address may not be a page, so the sign-in leads back to the page with the form, where the script restores the text.
        var request = context.Request;
        var isPage = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var signIn = request.PathBase + context.Options.LoginPath;
        var page = isPage ? request.PathBase + request.Path + request.QueryString
            : ReturnAddress.IsFromHere(request) ? ReturnAddress.Of(request)
            : null;
        var query = new QueryBuilder();
        if (page is not null)
        {
            query.Add(context.Options.ReturnUrlParameter, page);
        }

        if (ReasonOf(context, isPage) is { } reason)
        {
            query.Add("reason", reason);
        }

        if (!await InterruptedForm.TryAnswerAsync(context.HttpContext, signIn + query.ToQueryString()))
        {
            context.Response.Redirect(signIn + query.ToQueryString());
        }
    }

    /// <summary>Answers 403 at the requested address, with the status page as the body.</summary>
    public static Task ToRefusal(RedirectContext<CookieAuthenticationOptions> context) =>
        AnswerAsync(context, StatusCodes.Status403Forbidden);

    // A refused cookie or a form of this site means that the session ended. A first visit to the start page needs no reason.
    private static string? ReasonOf(RedirectContext<CookieAuthenticationOptions> context, bool isPage) =>
        HasEnded(context) ? isPage ? SignInReason.Ended : SignInReason.EndedForm
        : context.Request.Path == "/" || !isPage ? null
        : SignInReason.Needed;

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        if (IsScript(context.Request) && context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return Task.CompletedTask;
    }

    /// <summary>Whether there was a session: the request carries its cookie, or a page of this site sent a form.</summary>
    private static bool HasEnded(RedirectContext<CookieAuthenticationOptions> context) =>
        !string.IsNullOrEmpty(context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!))
        || (HttpMethods.IsPost(context.Request.Method) && ReturnAddress.IsFromHere(context.Request));

    private static bool IsScript(HttpRequest request) =>
        request.Headers.ContainsKey("HX-Request") || request.Headers.XRequestedWith == "XMLHttpRequest";
}
