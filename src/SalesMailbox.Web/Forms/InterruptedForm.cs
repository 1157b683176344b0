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
/// A form that is sent after the session ended, from a browser that runs no scripts: the answer is a page that has all of it, and sends it once the person has
/// signed in on another tab. So it survives any kind of sign-in, and nothing is kept on the server. The token in the form is of the person who opened it:
/// after the sign-in of another person it is refused. With scripts the text is kept by the browser (keep.js), which says so in <see cref="ScriptField"/>.
/// </summary>
public static class InterruptedForm
{
    /// <summary>The field by which the script says that it keeps the text.</summary>
    public const string ScriptField = "SmKept";

    /// <param name="context">The request that has no sign-in.</param>
    /// <param name="signIn">The address of the sign-in page, with the page it leads to.</param>
    /// <returns>False for everything else, which is answered as usual.</returns>
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
            request.PathBase + request.Path + request.QueryString, signIn, [.. form.Values.Where(field => !FormTexts.IsSecret(field.Key))], form.Files, written);
        context.Response.Headers.CacheControl = "no-store";
        var view = new ViewResult
        {
            ViewName = "InterruptedForm",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<InterruptedFormPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page },
        };
        await view.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), action));
        return true;
    }
}
