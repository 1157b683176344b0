namespace SalesMailbox.Server.Tenants;

/// <summary>
/// Finds the tenant of a request and moves its prefix into <see cref="HttpRequest.PathBase"/>, so that all links and cookies are below it.
/// </summary>
internal sealed class TenantMiddleware(RequestDelegate next, TenantRegistry registry)
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
        // The path uses the registry's spelling rather than the browser's, because a cookie's path is case-sensitive.
        if (tenant.Prefix.Length > 0
            && context.Request.Path.StartsWithSegments("/" + tenant.Prefix, StringComparison.OrdinalIgnoreCase, out var rest))
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
