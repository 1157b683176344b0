using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// Localizes sentences into the reader's language (<see cref="CultureInfo.CurrentUICulture"/>), or into English if there is no translation.
/// </summary>
/// <param name="context">Translations with this context (msgctxt) take precedence over those without one.</param>
internal sealed class PoStringLocalizer(Translations translations, string? context) : IStringLocalizer
{
    public LocalizedString this[string name] => Find(name, null);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var found = Unformatted(name, arguments);
            return new(name, string.Format(CultureInfo.CurrentCulture, found.Value, arguments), found.ResourceNotFound);
        }
    }

    /// <summary>Returns the sentence with its placeholders, in the plural form that fits the arguments.</summary>
    public LocalizedString Unformatted(string name, object[] arguments) =>
        arguments is [PluralNumber number, ..] ? Find(number.Singular, number) : Find(name, null);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        var cultures = new List<CultureInfo>();
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            cultures.Add(culture);
        }

        return cultures.Take(includeParentCultures ? cultures.Count : 1).SelectMany(translations.IdsOf).Distinct().Select(id => this[id]);
    }

    private LocalizedString Find(string name, PluralNumber? number)
    {
        var text = translations.Find(CultureInfo.CurrentUICulture, context, name, number?.Value);
        return new(name, text ?? number?.English ?? name, resourceNotFound: text is null);
    }
}
