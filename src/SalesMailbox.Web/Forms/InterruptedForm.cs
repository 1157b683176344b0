using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// Handles a form that is sent after the session ended by a browser without scripts. The answer is a page that contains the form's data and
/// sends it after the person has signed in on another tab. This works with any kind of sign-in, and the server stores nothing. The
/// antiforgery token belongs to the person who opened the form; after a sign-in of another person the form is refused. With scripts, the
/// browser keeps the text (keep.js) and says so in <see cref="ScriptField"/>.
/// </summary>
public static class InterruptedForm
{
    /// <summary>The field by which the script states that it keeps the text.</summary>
    public const string ScriptField = "SmKept";

    /// <param name="context">The request without a sign-in.</param>
    /// <param name="signIn">The address of the sign-in page, with its return address.</param>
    /// <returns>False if the request needs no special answer.</returns>
    public static async Task<bool> TryAnswerAsync(HttpContext context, string signIn)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || request.IsHtmx() || !ReturnAddress.IsFromHere(request)
            || context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } action
            || await InterruptedFields.ReadAsync(request, context.RequestAborted) is not { } form
            || form.Values.Any(field => field.Key == ScriptField)
            || FormTexts.Of(form.Values) is not { Count: > 0 } written)
        {
            return false;
        }

        var page = new InterruptedFormPage(
            request.PathBase + request.Path + request.QueryString, signIn, [.. form.Values.Where(field => !FormTexts.IsSecret(field.Key))],
            form.Files, written);
        context.Response.Headers.CacheControl = "no-store";
        var view = new ViewResult
        {
            ViewName = "InterruptedForm",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<InterruptedFormPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = page,
            },
        };
        await view.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), action));
        return true;
    }
}
