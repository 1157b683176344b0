using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace SalesMailbox.Web.Security;

/// <summary>
/// Refuses a form that can't be read (truncated, too many fields, a wrong boundary or encoding), before other code reads it and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadableFormAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Runs after the limits of the action (900) and before the antiforgery check (1000), which reads the form.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (!request.HasFormContentType)
        {
            return;
        }

        try
        {
            await request.ReadFormAsync(context.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            Refuse(context, refused.StatusCode);
        }
        catch (Exception problem)
            when (problem is InvalidDataException or IOException or InvalidOperationException or NotSupportedException or ArgumentException)
        {
            Refuse(context, StatusCodes.Status400BadRequest);
        }
    }

    // The error page may read the form too, so it is replaced by an empty one.
    private static void Refuse(AuthorizationFilterContext context, int status)
    {
        context.HttpContext.Request.Form = FormCollection.Empty;
        context.Result = new StatusCodeResult(status);
    }
}
