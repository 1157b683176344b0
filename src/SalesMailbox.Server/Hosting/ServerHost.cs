using Microsoft.AspNetCore.Hosting.Server;
using SalesMailbox.Server.Schedule;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Puts the hosts together: the server with pages, the integrator without, and the services alone for verbs that end by themselves. Tests use the same.
/// </summary>
public static class ServerHost
{
    /// <summary>Pages, schedule, health and metrics.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(args, configure);
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSchedule().AddServerMetrics().AddPages();
        var app = builder.Build();
        app.UsePages();
        return app;
    }

    /// <summary>The schedule, whatever the settings say of it; health and metrics where an address to listen on is given.</summary>
    public static WebApplication BuildIntegrator(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = CreateBuilder(args, configure);
        builder.Configuration[$"{ServerOptions.Section}:{nameof(ServerOptions.Schedule)}:{nameof(ScheduleOptions.Enabled)}"] = "true";
        builder.Services.AddSchedule().AddServerMetrics();
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.Services.AddSingleton<IServer, NoServer>();
        }

        var app = builder.Build();
        app.UseMonitoring();
        return app;
    }

    /// <summary>Never started: anyone who asks takes services from it and disposes of it.</summary>
    public static WebApplication BuildServices(string[] args, Action<WebApplicationBuilder>? configure = null) => CreateBuilder(args, configure).Build();

    private static WebApplicationBuilder CreateBuilder(string[] args, Action<WebApplicationBuilder>? configure)
    {
        // Started from anywhere, the settings beside the program count; started in a folder with settings of its own, those.
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
