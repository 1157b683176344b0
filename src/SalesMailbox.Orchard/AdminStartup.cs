using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Users.Models;
using SalesMailbox.Orchard.Content;
using SalesMailbox.Orchard.Drivers;
using SalesMailbox.Orchard.Hosting;
using SalesMailbox.Orchard.Migrations;
using SalesMailbox.Orchard.Navigation;
using SalesMailbox.Orchard.Pages;
using SalesMailbox.Orchard.Security;
using SalesMailbox.Web;
using SalesMailbox.Web.Assets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Titles;

namespace SalesMailbox.Orchard;

/// <summary>Registers pages and menus, independent of the source of the clients and tickets that they show.</summary>
[Feature(Features.Pages)]
public sealed class AdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IPageTitle, OrchardPageTitle>();
        services.AddScoped<IFlash, NotifierFlash>();
        services.AddScoped<IHostFields, ContentHostFields>();
        services.AddSalesMailboxWeb();
        services.Configure<AssetOptions>(options => options.BasePath = PageResourceDefinitions.Base);
        services.AddSalesMailboxPolicies();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, AccessDeniedResponses>();
        services.AddDataMigration<RoleMigrations>();
        services.AddScoped<IModularTenantEvents, ActionDefaultsInitializer>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddDisplayDriver<UserMenu, IntegrationsUserMenuDriver>();
        services.AddDisplayDriver<User, AgentProfileDisplayDriver>();
        services.AddResourceConfiguration<PageResourceDefinitions>();
        services.AddScoped<PageResources>();
        services.AddScoped<IContentHandler, ContentLinks>();
        services.Configure<MvcOptions>(options => options.Conventions.Add(new PageResourcesConvention()));
    }
}
