using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// Reports to the script that keeps unsent text (keep.js) which form has arrived: sets a cookie with the form's own mark, which the script
/// of the next page removes. The referrer would give the same information, but a site may send none (Orchard Core's feature Security
/// doesn't).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptFormAttribute : ActionFilterAttribute
{
    /// <summary>The name of the form's field, and the prefix of the cookie's name.</summary>
    public const string Field = "sm-kept-form";

    private const int MarkLength = 16;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Runs around all other filters, because a form that a filter answers has arrived too.</summary>
    public KeptFormAttribute() => Order = int.MinValue;

    /// <inheritdoc/>
    public override void OnActionExecuted(ActionExecutedContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (context.Exception is null
            && context.Result is not IStatusCodeActionResult { StatusCode: >= StatusCodes.Status400BadRequest }
            && HttpMethods.IsPost(request.Method)
            && request.HasFormContentType
            && request.Form[Field] is [{ Length: MarkLength } mark] && mark.All(char.IsAsciiHexDigitLower))
        {
            context.HttpContext.Response.Cookies.Append(
                $"{Field}-{mark}", "1",
                new CookieOptions { Path = "/", MaxAge = Life, SameSite = SameSiteMode.Lax, Secure = request.IsHttps });
        }
    }
}
