using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Localization;

namespace SalesMailbox.Server.Localization;

internal static class LocalizationServiceCollectionExtensions
{
    /// <summary>
    /// Lets every localizer read the built-in PO files. Must be called before MVC and ASP.NET Core add their own localizers, which are then
    /// not registered.
    /// </summary>
    public static IServiceCollection AddTranslations(this IServiceCollection services)
    {
        services.AddSingleton<Translations>();
        services.AddSingleton<IStringLocalizerFactory, PoStringLocalizerFactory>();
        services.AddSingleton<IHtmlLocalizerFactory, PoHtmlLocalizerFactory>();
        return services.AddLocalization();
    }
}
