using Microsoft.AspNetCore.Identity;
using OrchardCore.Recipes;
using SalesMailbox.Demo;
using SalesMailbox.Orchard.Host.Demo;

namespace SalesMailbox.Orchard.Host;

/// <summary>
/// An Orchard Core site with the module and its theme, for development, demos, and tests. A real site contains the same code in its own
/// Program.
/// </summary>
internal static class OrchardSite
{
    /// <summary>Builds the site without starting it.</summary>
    /// <param name="configure">Adds to the host's services, which its tenants share.</param>
    /// <remarks>
    /// Tenants to set up automatically are in the section OrchardCore:OrchardCore_AutoSetup, password rules in the section Identity (the
    /// options of ASP.NET Core Identity).
    /// </remarks>
    public static WebApplication Build(string[] arguments, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(arguments);

        // Features such as Media require a web root, independent of the folder in which the site is started.
        builder.Environment.WebRootPath ??= Directory.CreateDirectory(
            Path.Combine(builder.Environment.ContentRootPath, "wwwroot")).FullName;
        var identity = builder.Configuration.GetSection("Identity");
        builder.Services.AddOrchardCms().AddSetupFeatures("OrchardCore.AutoSetup")
            .ConfigureServices(services => services.Configure<IdentityOptions>(identity).AddRecipeExecutionStep<DemoRecipeStep>());

        // The demo creates its story with the clock set back, also when a recipe runs it.
        builder.Services.AddSingleton<DemoClock>().AddSingleton<TimeProvider>(services => services.GetRequiredService<DemoClock>());
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseStaticFiles();
        app.UseOrchardCore();
        return app;
    }
}
