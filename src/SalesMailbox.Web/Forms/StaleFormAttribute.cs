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
/// A form whose antiforgery token is no longer valid (it is of an earlier session) gets a page that shows what was written and leads back to the form, instead of an
/// empty refusal. Nothing is carried out. A form that another site sent gets the refusal only.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StaleFormAttribute : Attribute, IAlwaysRunResultFilter
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
        // Nothing is left to do.
    }

    private static IReadOnlyList<string> Written(HttpRequest request)
    {
        try
        {
            return !request.HasFormContentType ? []
                : FormTexts.Of(request.Form.SelectMany(field => field.Value.OfType<string>().Select(value => KeyValuePair.Create(field.Key, value))));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or BadHttpRequestException)
        {
            return []; // a body that can't be read holds nothing to show
        }
    }
}
