using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace SalesMailbox.Server.Hosting;

internal static class Metrics
{
    private const string Path = "/metrics";

    public static IServiceCollection AddServerMetrics(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter("SalesMailbox")
            .AddAspNetCoreInstrumentation()
            .AddPrometheusExporter());
        return services;
    }

    /// <summary>
    /// Serves /metrics in the Prometheus text format: to this machine only, unless the settings define a token or make it public. Paths
    /// below /metrics are protected in the same way, because the exporter answers there too.
    /// </summary>
    public static void MapMetrics(this WebApplication app)
    {
        app.UseWhen(IsRefused, refused => refused.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
        app.UseOpenTelemetryPrometheusScrapingEndpoint(Path);
    }

    private static bool IsRefused(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Path, out var rest) && (rest.HasValue || !MayRead(context));

    private static bool MayRead(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<ServerOptions>>().Value;
        return options.PublicMetrics || HasToken(context.Request, options.MetricsToken) || IsThisMachine(context);
    }

    private static bool HasToken(HttpRequest request, string? token) => !string.IsNullOrEmpty(token)
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes("Bearer " + token));

    // A forwarded request comes from a proxy on this machine, but may be from anyone.
    private static bool IsThisMachine(HttpContext context) => !IsForwarded(context.Request)
        && (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address));

    private static bool IsForwarded(HttpRequest request) =>
        request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded") || request.Headers.ContainsKey("Via");
}
