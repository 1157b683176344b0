using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace SalesMailbox.Theme;

/// <summary>The theme consists of TheAdmin and one additional stylesheet.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddResourceConfiguration<ThemeResources>();
        services.Configure<MvcOptions>(options => options.Filters.Add<ThemeStylesheet>());
    }
}
