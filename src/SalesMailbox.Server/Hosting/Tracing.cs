using System.Globalization;
using System.Reflection;
using OpenTelemetry.Exporter;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Server.Hosting;

/// <summary>Sends the traces of Core and of requests to a collector, where the settings name one.</summary>
internal static class Tracing
{
    private const string ServiceName = "SalesMailbox.Server";

    /// <exception cref="InvalidOperationException">The settings are wrong. The message says which and what to do.</exception>
    public static void AddServerTracing(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(TracingOptions.Section).Get<TracingOptions>() ?? new TracingOptions();
        if (string.IsNullOrEmpty(options.Endpoint))
        {
            return;
        }

        var address = AddressOf(options);
        if (options.SampleRatio is not (>= 0 and <= 1))
        {
            var ratio = options.SampleRatio.ToString(CultureInfo.InvariantCulture);
            throw new InvalidOperationException($"{TracingOptions.Section}: SampleRatio is {ratio}. Enter a number from 0 to 1.");
        }

        builder.Services.AddOpenTelemetry().WithTracing(traces => traces
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: Version()).AddEnvironmentVariableDetector())
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.SampleRatio)))
            .AddSource(Telemetry.SourceName)
            .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !IsMonitoring(context.Request.Path))
            .AddProcessor(new RequestTagFilter())
            .AddOtlpExporter(exporter =>
            {
                (exporter.Endpoint, exporter.Protocol) = (address, options.Protocol);
                if (!string.IsNullOrEmpty(options.Headers))
                {
                    exporter.Headers = options.Headers;
                }
            }));
    }

    private static Uri AddressOf(TracingOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new InvalidOperationException(
                $"{TracingOptions.Section}: Endpoint has to be an address such as http://localhost:4317, but is {options.Endpoint}.");
        }

        // The path that the protocol has over http; with gRPC there is none.
        return options.Protocol == OtlpExportProtocol.HttpProtobuf && address.AbsolutePath == "/" ? new Uri(address, "v1/traces") : address;
    }

    private static bool IsMonitoring(PathString path) => path.StartsWithSegments("/health") || path.StartsWithSegments("/metrics");

    private static string? Version() =>
        typeof(Tracing).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];
}
