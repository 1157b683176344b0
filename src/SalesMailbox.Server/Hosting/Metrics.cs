using System.Net;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace SalesMailbox.Server.Hosting;

internal static class Metrics
{
    public static IServiceCollection AddServerMetrics(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("SalesMailbox")
            .AddAspNetCoreInstrumentation()
            .AddPrometheusExporter());
        return services;
    }

    /// <summary>/metrics in Prometheus' text format: for this machine only, unless the settings open it. It names tenants and mailboxes.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        app.UseWhen(IsRefused, refused => refused.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
        app.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
    }

    private static bool IsRefused(HttpContext context) => context.Request.Path == "/metrics"
        && !context.RequestServices.GetRequiredService<IOptions<ServerOptions>>().Value.PublicMetrics
        && (IsForwarded(context.Request) || (context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)));

    // A proxy on this machine asks from this machine, for whomever.
    private static bool IsForwarded(HttpRequest request) => request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded");
}
