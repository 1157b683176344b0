using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Identity;

/// <summary>What becomes of a request without a sign-in or without the right to it.</summary>
internal static class SignInRedirects
{
    /// <summary>To the sign-in page and back. A script gets 401: it would follow the redirect and put the sign-in page into the middle of another one.</summary>
    public static Task ToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsScript(context.Request))
        {
            return AnswerAsync(context, StatusCodes.Status401Unauthorized);
        }

        // What was being sent is lost; leading back to its address would ask for a page that is none.
        var isPage = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var target = isPage ? context.RedirectUri : (context.Request.PathBase + context.Options.LoginPath).ToString();
        context.Response.Redirect(ReasonOf(context) is { } reason ? QueryHelpers.AddQueryString(target, "reason", reason) : target);
        return Task.CompletedTask;
    }

    // A cookie that came and was refused: the session ended. Whoever comes to the start for the first time needs no reason.
    private static string? ReasonOf(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is not null ? SignInReason.Ended
        : context.Request.Path == "/" || !HttpMethods.IsGet(context.Request.Method) ? null
        : SignInReason.Needed;

    /// <summary>403 at the address that was asked for, with the status page as its body.</summary>
    public static Task ToRefusal(RedirectContext<CookieAuthenticationOptions> context) => AnswerAsync(context, StatusCodes.Status403Forbidden);

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        if (IsScript(context.Request) && context.HttpContext.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return Task.CompletedTask;
    }

    private static bool IsScript(HttpRequest request) => request.Headers.ContainsKey("HX-Request") || request.Headers.XRequestedWith == "XMLHttpRequest";
}
