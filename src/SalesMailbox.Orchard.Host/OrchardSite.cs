using Microsoft.AspNetCore.Identity;
using OrchardCore.Recipes;
using SalesMailbox.Demo;
using SalesMailbox.Orchard.Host.Demo;

namespace SalesMailbox.Orchard.Host;

/// <summary>An Orchard Core site with the module and its theme, for development, demos and tests. A real site does the same in its own Program.</summary>
public static class OrchardSite
{
    /// <summary>Builds the site; nothing is started.</summary>
    /// <param name="configure">Adds to the host's services, which its tenants share.</param>
    /// <remarks>
    /// Tenants that are set up by themselves stand in the section OrchardCore:OrchardCore_AutoSetup, rules for passwords in the section Identity (the
    /// options of ASP.NET Core Identity).
    /// </remarks>
    public static WebApplication Build(string[] arguments, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(arguments);

        // Features such as Media ask for a web root, wherever the site is started from.
        builder.Environment.WebRootPath ??= Directory.CreateDirectory(Path.Combine(builder.Environment.ContentRootPath, "wwwroot")).FullName;
        var identity = builder.Configuration.GetSection("Identity");
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup")
            .ConfigureServices(services => services.Configure<IdentityOptions>(identity).AddRecipeExecutionStep<DemoRecipeStep>());

        // The demo is told with the clock set back, also where a recipe asks for it.
        builder.Services.AddSingleton<DemoClock>().AddSingleton<TimeProvider>(services => services.GetRequiredService<DemoClock>());
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseStaticFiles();
        app.UseOrchardCore();
        return app;
    }
}
