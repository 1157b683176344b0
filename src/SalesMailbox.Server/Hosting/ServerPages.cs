using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using SalesMailbox.Server.Localization;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Web.Controllers;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Server.Hosting;

/// <summary>Sets up MVC with the shared pages and the host's own, and the request pipeline.</summary>
internal static class ServerPages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add(new ReadableFormAttribute());
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            options.Conventions.Add(new SharedPagesConvention());
        })
            .AddViewLocalization()
            .AddDataAnnotationsLocalization()
            .AddApplicationPart(typeof(SalesMailboxController).Assembly)
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));
        services.AddSingleton<IConfigureOptions<MvcOptions>, FieldMessages>();
        return services;
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMonitoring();
        var requireHttps = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.RequireHttps;
        if (requireHttps)
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        // The tenant comes first, so that error pages are served below its prefix and in its design.
        app.UseMiddleware<TenantMiddleware>();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseExceptionHandler("/status/500");
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            Secure = requireHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest,
            HttpOnly = HttpOnlyPolicy.Always,

            // The page's script must read and remove the cookie that marks a received form. The cookie contains nothing else.
            OnAppendCookie = cookie =>
                cookie.CookieOptions.HttpOnly = !cookie.CookieName.StartsWith(KeptFormAttribute.Field, StringComparison.Ordinal),
            MinimumSameSitePolicy = SameSiteMode.Lax,
        });
        app.MapStaticAssets();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseCultures();
        app.UseMiddleware<SetupRedirect>();
        app.UseAuthorization();
        app.MapAreaControllerRoute("sales-mailbox", SharedPagesConvention.Area, "{controller}/{action=Index}/{id?}");
        app.MapControllers();
    }

    /// <summary>Adds the endpoints for monitoring, which belong to no tenant.</summary>
    public static void UseMonitoring(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
    }
}
