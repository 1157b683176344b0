using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Server.Localization;

internal static class LocalizationServiceCollectionExtensions
{
    /// <summary>Every localizer reads the built-in PO files. Before MVC and ASP.NET Core add their own, which then stay away.</summary>
    public static IServiceCollection AddTranslations(this IServiceCollection services)
    {
        services.AddSingleton<Translations>();
        services.AddSingleton<IStringLocalizerFactory, PoStringLocalizerFactory>();
        services.AddSingleton<IHtmlLocalizerFactory, PoHtmlLocalizerFactory>();
        return services.AddLocalization();
    }
}
