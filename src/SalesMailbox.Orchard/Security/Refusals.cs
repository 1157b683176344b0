using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Orchard.Security;

/// <summary>
/// A refused request to one of the module's pages is answered 403. The site's cookie would send it on to an error page instead, which a script takes for
/// success; the error page comes with the status where the feature Diagnostics is on.
/// </summary>
internal sealed class Refusals : IAuthorizationMiddlewareResultHandler, IAlwaysRunResultFilter
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || !IsOurs(context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>()))
        {
            return _others.HandleAsync(next, context, policy, authorizeResult);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is ForbidResult && IsOurs(context.ActionDescriptor as ControllerActionDescriptor))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do.
    }

    private static bool IsOurs(ControllerActionDescriptor? action) => action?.ControllerTypeInfo.IsAssignableTo(typeof(SalesMailboxController)) == true;
}
