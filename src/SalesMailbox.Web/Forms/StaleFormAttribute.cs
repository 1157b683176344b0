using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Forms;

/// <summary>
/// Answers a form whose antiforgery token isn't valid (it belongs to an earlier session) with a page that shows the entered text and leads
/// back to the form, instead of an empty error. Nothing is carried out. A form from another site gets only the error.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class StaleFormAttribute : Attribute, IAlwaysRunResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        if (context.Result is not IAntiforgeryValidationFailedResult || request.IsHtmx() || !ReturnAddress.IsFromHere(request))
        {
            return;
        }

        var written = Written(request);
        context.Result = new ViewResult
        {
            ViewName = "StaleForm",
            StatusCode = StatusCodes.Status400BadRequest,
            ViewData = new ViewDataDictionary<StaleFormPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary())
            {
                Model = new StaleFormPage(ReturnAddress.Of(request), written),
            },
        };
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing to do.
    }

    private static IReadOnlyList<string> Written(HttpRequest request)
    {
        try
        {
            return !request.HasFormContentType ? []
                : FormTexts.Of(
                    request.Form.SelectMany(field => field.Value.OfType<string>().Select(value => KeyValuePair.Create(field.Key, value))));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or BadHttpRequestException)
        {
            return []; // nothing of an unreadable body can be shown
        }
    }
}
