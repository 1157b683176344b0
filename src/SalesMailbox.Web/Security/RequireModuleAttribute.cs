using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Web.Security;

/// <summary>Answers 404 while the module is off for the tenant (S2).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class RequireModuleAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var state = context.HttpContext.RequestServices.GetRequiredService<IModuleState>();
        if (await state.IsEnabledAsync(context.HttpContext.RequestAborted))
        {
            await next();
        }
        else
        {
            context.Result = new NotFoundResult();
        }
    }
}
