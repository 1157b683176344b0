using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Server.Identity;

/// <summary>What becomes of a request without a sign-in or without the right to it.</summary>
internal static class SignInRedirects
{
    /// <summary>To the sign-in page and back; where a form would be lost on the way, to a page that keeps it. A script gets 401: it would follow the redirect and put the sign-in page into the middle of another one.</summary>
    public static async Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsScript(context.Request))
        {
            await AnswerAsync(context, StatusCodes.Status401Unauthorized);
            return;
        }

        // A form's own address may be no page: back to the page it was on, where the script puts the text back.
        var request = context.Request;
        var isPage = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        var signIn = request.PathBase + context.Options.LoginPath;
        var page = isPage ? request.PathBase + request.Path + request.QueryString : ReturnAddress.IsFromHere(request) ? ReturnAddress.Of(request) : null;
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

    /// <summary>403 at the address that was asked for, with the status page as its body.</summary>
    public static Task ToRefusal(RedirectContext<CookieAuthenticationOptions> context) => AnswerAsync(context, StatusCodes.Status403Forbidden);

    // A cookie that came and was refused, or a form of this site: the session ended. Anyone who comes to the start for the first time needs no reason.
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

    /// <summary>Whether there was a sign-in: its cookie is still sent, or a page of this site sent a form.</summary>
    private static bool HasEnded(RedirectContext<CookieAuthenticationOptions> context) =>
        !string.IsNullOrEmpty(context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!))
        || (HttpMethods.IsPost(context.Request.Method) && ReturnAddress.IsFromHere(context.Request));

    private static bool IsScript(HttpRequest request) => request.Headers.ContainsKey("HX-Request") || request.Headers.XRequestedWith == "XMLHttpRequest";
}
