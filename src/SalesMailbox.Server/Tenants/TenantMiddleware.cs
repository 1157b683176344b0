namespace SalesMailbox.Server.Tenants;

/// <summary>Finds the request's tenant and moves its prefix into <see cref="HttpRequest.PathBase"/>, so that every link and cookie stays below it.</summary>
public sealed class TenantMiddleware(RequestDelegate next, TenantRegistry registry)
{
    public async Task InvokeAsync(HttpContext context, CurrentTenant current, ILogger<TenantMiddleware> logger)
    {
        var tenant = registry.Resolve(context.Request.Host.Host, context.Request.Path);
        if (tenant is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        current.Choose(tenant);
        // In the registry's spelling, whatever the browser's: a cookie's path tells capitals apart.
        if (tenant.Prefix.Length > 0 && context.Request.Path.StartsWithSegments("/" + tenant.Prefix, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            context.Request.PathBase = context.Request.PathBase.Add("/" + tenant.Prefix);
            context.Request.Path = rest;
        }

        using (logger.BeginScope(new Dictionary<string, object> { ["tenant"] = tenant.Name }))
        {
            await next(context);
        }
    }
}
