using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;

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
        context.Response.Redirect(isPage ? context.RedirectUri : context.Request.PathBase + context.Options.LoginPath);
        return Task.CompletedTask;
    }

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
