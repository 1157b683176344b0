using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Hosting;

internal static class HealthEndpoints
{
    /// <summary>Adds /health/live (the process answers) and /health/ready (every tenant's database answers and is up to date).</summary>
    public static void MapHealth(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path == "/health/live")
        {
            await context.Response.WriteAsync("live");
        }
        else if (context.Request.Path == "/health/ready")
        {
            var unreachable = await context.RequestServices.GetRequiredService<TenantDatabases>().FindUnreachableAsync(
                context.RequestAborted);
            context.Response.StatusCode = unreachable is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(
                unreachable is null ? "ready" : $"the database of tenant '{unreachable}' is not reachable or not up to date");
        }
        else
        {
            await next(context);
        }
    });
}
