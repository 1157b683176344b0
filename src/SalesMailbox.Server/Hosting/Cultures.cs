using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Localization;
using SalesMailbox.Server.Tenants;

namespace SalesMailbox.Server.Hosting;

/// <summary>
/// Chooses the language and the formats of a request. The language is the user's choice, then the browser's first available language, then
/// the company's, then English. The formats are the user's choice, then the company's, then those of the language.
/// </summary>
internal static class Cultures
{
    /// <summary>The default formats of each language: the first entry with that language applies.</summary>
    private static readonly string[] Preferred = ["en-GB", "de-DE", "fr-FR"];

    private static readonly string[] Formats =
    [
        .. Preferred, "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-ZA", "bg-BG", "cs-CZ", "da-DK", "de-AT", "de-CH", "el-GR",
        "es-ES", "es-MX",
        "et-EE", "fi-FI", "fr-BE", "fr-CA", "fr-CH", "he-IL", "hr-HR", "hu-HU", "id-ID", "it-CH", "it-IT", "ja-JP", "ko-KR", "lt-LT",
        "lv-LV", "nb-NO", "nl-BE",
        "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ro-RO", "sk-SK", "sl-SI", "sv-SE", "tr-TR", "uk-UA", "vi-VN", "zh-CN", "zh-TW",
    ];

    public static bool IsLanguage(string? name) => string.IsNullOrEmpty(name) || Translations.Languages.Contains(name);

    public static bool IsFormats(string? name) => string.IsNullOrEmpty(name) || Formats.Contains(name);

    /// <summary>Each language under its own name.</summary>
    public static IEnumerable<SelectListItem> LanguageChoices() => Translations.Languages.Select(CultureInfo.GetCultureInfo)
        .Select(language => new SelectListItem(language.TextInfo.ToTitleCase(language.NativeName), language.Name));

    public static IEnumerable<SelectListItem> FormatChoices() => Formats.Select(CultureInfo.GetCultureInfo)
        .Select(culture => new SelectListItem(culture.DisplayName, culture.Name))
        .OrderBy(choice => choice.Text, StringComparer.CurrentCulture);

    /// <summary>Uses English for work outside of requests, whatever the machine's language is.</summary>
    public static void UseEnglishOutsideOfRequests() =>
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Translations.Original);

    /// <summary>Must run after authentication, because the choice depends on the user.</summary>
    public static void UseCultures(this WebApplication app) => app.UseRequestLocalization(options =>
    {
        options.SetDefaultCulture(Preferred[0]);
        options.SupportedCultures = [.. Formats.Select(CultureInfo.GetCultureInfo)];
        options.SupportedUICultures = [.. Translations.Languages.Select(CultureInfo.GetCultureInfo)];
        options.RequestCultureProviders = [new CustomRequestCultureProvider(ChooseAsync)];
    });

    private static async Task<ProviderCultureResult?> ChooseAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var wanted = WantedBy(context.Request);
        if (!services.GetRequiredService<CurrentTenant>().IsChosen || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The error page doesn't query the database, which may be the cause of the error.
            return Choose(wanted, null, null, null);
        }

        var user = context.User.Identity?.IsAuthenticated == true
            ? await services.GetRequiredService<SignedInUser>().FindAsync(context.RequestAborted)
            : null;
        var company = await services.GetRequiredService<ISettingsStore>().GetAsync<CompanySettings>(context.RequestAborted);
        return Choose(wanted, Chosen(user?.Language, IsLanguage), Chosen(user?.Formats, IsFormats), Chosen(company.Formats, IsFormats));
    }

    /// <param name="wanted">The languages that the browser requests, in order of preference.</param>
    internal static ProviderCultureResult Choose(IReadOnlyList<string> wanted, string? language, string? formats, string? company)
    {
        language ??= wanted.Append(company).Select(LanguageOf).FirstOrDefault(known => known is not null) ?? Translations.Original;
        formats ??= company
            ?? wanted.Where(name => LanguageOf(name) == language)
                .Select(name => Array.Find(Formats, known => known.Equals(name, StringComparison.OrdinalIgnoreCase)))
                .FirstOrDefault(known => known is not null)
            ?? Array.Find(Formats, known => LanguageOf(known) == language)
            ?? Preferred[0];
        return new ProviderCultureResult(formats, language);
    }

    /// <summary>Returns the supported language of a culture (de for de-AT); null if there is no translation.</summary>
    private static string? LanguageOf(string? culture) => culture is null
        ? null
        : Translations.Languages.FirstOrDefault(language => culture.Equals(language, StringComparison.OrdinalIgnoreCase)
            || culture.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase));

    private static string? Chosen(string? name, Predicate<string> isKnown) => !string.IsNullOrEmpty(name) && isKnown(name) ? name : null;

    /// <summary>Reads Accept-Language in order of quality. Languages with the quality 0 are excluded.</summary>
    private static List<string> WantedBy(HttpRequest request) =>
        [.. request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality != 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value!)];
}
