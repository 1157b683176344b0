using System.Globalization;

namespace SalesMailbox.Server.Localization;

/// <summary>Until it is disposed of, localizers speak the language of a reader who is not the one of the request. Without awaiting anything in between.</summary>
internal readonly struct ReaderLanguage : IDisposable
{
    private readonly CultureInfo _before;

    /// <param name="language">Null or unknown: as before.</param>
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
