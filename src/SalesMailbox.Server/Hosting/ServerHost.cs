using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Web.Controllers;

namespace SalesMailbox.Server.Hosting;

/// <summary>Puts the host together. Tests use the same.</summary>
public static class ServerHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        configure?.Invoke(builder);
        builder.Services.AddServer(builder.Configuration);
        builder.Services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Conventions.Add(new SharedPagesConvention());
        })
            .AddViewLocalization()
            .AddApplicationPart(typeof(SalesMailboxController).Assembly);

        var app = builder.Build();
        Use(app);
        return app;
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseExceptionHandler("/status/500");
        app.MapHealth();
        app.MapMetrics();
        app.MapStaticAssets();
        app.UseRequestLocalization(options => options.SetDefaultCulture("en-GB").AddSupportedCultures("en-GB", "en-US").AddSupportedUICultures("en-GB", "en-US"));
        app.UseMiddleware<TenantMiddleware>();
        app.UseRouting();
        app.UseMiddleware<SetupRedirect>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAreaControllerRoute("sales-mailbox", SharedPagesConvention.Area, "{controller}/{action=Index}/{id?}");
        app.MapControllers();
    }

    /// <summary>
    /// Web's controllers carry no area, because Orchard adds one itself; here they get the same one, so that their views are found. The host's own have
    /// attribute routes: a conventional route with an area as its default would take them for the area's.
    /// </summary>
    private sealed class SharedPagesConvention : IControllerModelConvention
    {
        public const string Area = "SalesMailbox";

        public void Apply(ControllerModel controller)
        {
            if (controller.ControllerType.Assembly == typeof(SalesMailboxController).Assembly)
            {
                controller.RouteValues["area"] = Area;
            }
            else if (controller.Selectors is [{ AttributeRouteModel: null } selector])
            {
                selector.AttributeRouteModel = new AttributeRouteModel { Template = "[controller]/{action=Index}/{id?}" };
            }
        }
    }
}
