using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// Says to the script that keeps what is being written (keep.js) which form has arrived: a cookie with the form's own mark, which the next page's script
/// removes. The page's referrer would say it too, but a site may send none (Orchard Core's feature Security does not).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptFormAttribute : ActionFilterAttribute
{
    /// <summary>The form's field, and the beginning of the cookie's name.</summary>
    public const string Field = "sm-kept-form";

    private const int MarkLength = 16;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    /// <summary>Around all other filters: a form that one of them answers has arrived too.</summary>
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
                $"{Field}-{mark}", "1", new CookieOptions { Path = "/", MaxAge = Life, SameSite = SameSiteMode.Lax, Secure = request.IsHttps });
        }
    }
}
