using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace SalesMailbox.Theme;

/// <summary>The theme is TheAdmin and one stylesheet after it.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddResourceConfiguration<ThemeResources>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ThemeStylesheet>());
    }
}
