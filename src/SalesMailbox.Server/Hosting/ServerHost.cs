using Microsoft.AspNetCore.Hosting.Server;
using SalesMailbox.Server.Schedule;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Builds the hosts: the server with pages, the integrator without pages, and the services alone for verbs that end by themselves. Tests
/// use the same methods.
/// </summary>
internal static class ServerHost
{
    /// <summary>Builds the server: pages, schedule, health checks, and metrics.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(args, configure);
        builder.WebHost.UseStaticWebAssets();
        builder.AddServerTracing();
        builder.Services.AddSchedule().AddServerMetrics().AddPages();
        var app = builder.Build();
        app.UsePages();
        return app;
    }

    /// <summary>
    /// Builds the integrator, which runs the schedule regardless of the settings. Health checks and metrics are served if an address to
    /// listen on is configured.
    /// </summary>
    public static WebApplication BuildIntegrator(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(args, configure);
        builder.Configuration[$"{ServerOptions.Section}:{nameof(ServerOptions.Schedule)}:{nameof(ScheduleOptions.Enabled)}"] = "true";
        builder.AddServerTracing();
        builder.Services.AddSchedule().AddServerMetrics();
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey])
            && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.Services.AddSingleton<IServer, NullServer>();
        }

        var app = builder.Build();
        app.UseMonitoring();
        return app;
    }

    /// <summary>Builds a host that is never started. The caller takes services from it and disposes of it.</summary>
    public static WebApplication BuildServices(string[] args, Action<WebApplicationBuilder>? configure = null) =>
        CreateBuilder(args, configure).Build();

    private static WebApplicationBuilder CreateBuilder(string[] args, Action<WebApplicationBuilder>? configure)
    {
        // The content root is the current folder if it has settings of its own; otherwise the folder of the program.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(ServerHost).Assembly.GetName().Name,
            ContentRootPath = File.Exists("appsettings.json") ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory,
        });
        DataSettings.AddTo(builder.Configuration);
        configure?.Invoke(builder);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddServerLogs();
        builder.Services.AddServer(builder.Configuration);
        return builder;
    }
}
