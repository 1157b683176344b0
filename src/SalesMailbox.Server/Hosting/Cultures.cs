using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Which language a request is answered in, and how dates and numbers are written and read: the user's choice, then the company's, then the browser's kind of English.
/// </summary>
public static class Cultures
{
    private const string Default = "en-GB";

    /// <summary>What the pages are translated into.</summary>
    private static readonly string[] Languages = ["en"];

    /// <summary>The browser's language counts among these: the words and the formats of a page are then of one language.</summary>
    private static readonly string[] Browsers = ["en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA"];

    private static readonly string[] Formats =
    [
        .. Browsers, "bg-BG", "cs-CZ", "da-DK", "de-AT", "de-CH", "de-DE", "el-GR", "es-ES", "es-MX", "et-EE", "fi-FI", "fr-BE", "fr-CA", "fr-CH", "fr-FR", "he-IL",
        "hr-HR", "hu-HU", "id-ID", "it-CH", "it-IT", "ja-JP", "ko-KR", "lt-LT", "lv-LV", "nb-NO", "nl-BE", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "sk-SK",
        "sl-SI", "sv-SE", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-TW",
    ];

    public static bool IsLanguage(string? name) => string.IsNullOrEmpty(name) || Languages.Contains(name);

    public static bool IsFormats(string? name) => string.IsNullOrEmpty(name) || Formats.Contains(name);

    public static IEnumerable<SelectListItem> LanguageChoices() =>
        Languages.Select(name => new SelectListItem(CultureInfo.GetCultureInfo(name).NativeName, name));

    public static IEnumerable<SelectListItem> FormatChoices() => Formats.Select(CultureInfo.GetCultureInfo).OrderBy(culture => culture.EnglishName)
        .Select(culture => new SelectListItem(culture.EnglishName, culture.Name));

    /// <summary>After the sign-in was read, because it decides.</summary>
    public static void UseCultures(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Default);
        options.SupportedCultures = [.. Formats.Select(CultureInfo.GetCultureInfo)];
        options.SupportedUICultures = [.. Browsers.Concat(Languages).Select(CultureInfo.GetCultureInfo)];
        options.RequestCultureProviders = [new CustomRequestCultureProvider(ChooseAsync)];
    });

    private static async Task<ProviderCultureResult?> ChooseAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var browser = BrowserOf(context.Request);
        if (!services.GetRequiredService<CurrentTenant>().IsChosen || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page of an error asks no database: that one may be the error.
            return new ProviderCultureResult(browser);
        }

        var user = context.User.Identity?.IsAuthenticated == true ? await services.GetRequiredService<SignedInUser>().FindAsync(context.RequestAborted) : null;
        var formats = Known(user?.Formats) ?? Known((await services.GetRequiredService<ISettingsStore>().GetAsync<CompanySettings>(context.RequestAborted)).Formats) ?? browser;
        var language = IsLanguage(user?.Language) && !string.IsNullOrEmpty(user?.Language) && !browser.StartsWith(user.Language, StringComparison.Ordinal) ? user.Language : browser;
        return new ProviderCultureResult(formats, language);
    }

    private static string? Known(string? formats) => !string.IsNullOrEmpty(formats) && IsFormats(formats) ? formats : null;

    private static string BrowserOf(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Browsers.FirstOrDefault(known => known.Equals(language.Value.Value, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(known => known is not null) ?? Default;
}
