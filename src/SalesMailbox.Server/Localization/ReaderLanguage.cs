using System.Globalization;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// Switches localizers to the language of a reader other than the request's until it is disposed of. Don't await anything in between.
/// </summary>
internal readonly struct ReaderLanguage : IDisposable
{
    private readonly CultureInfo _before;

    /// <param name="language">Null or an unknown language leaves the language unchanged.</param>
    public ReaderLanguage(string? language)
    {
        _before = CultureInfo.CurrentUICulture;
        if (language is not null && Translations.Languages.Contains(language))
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        }
    }

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
