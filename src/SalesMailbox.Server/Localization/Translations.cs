using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace SalesMailbox.Server.Localization;

/// <summary>
/// The built-in translations: one PO file for each language, shared with the Orchard Core module. Each file is read when it is first
/// needed.
/// </summary>
internal sealed class Translations
{
    private const string Prefix = "Localization/";
    private const string Extension = ".po";

    private readonly ConcurrentDictionary<string, Lazy<Catalog?>> _catalogs = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<string, TextReader?> _open;

    public Translations()
        : this(OpenBuiltIn)
    {
    }

    /// <param name="open">Opens the PO file of a culture; returns null if there is none.</param>
    public Translations(Func<string, TextReader?> open) => _open = open;

    /// <summary>The language of the source code.</summary>
    public const string Original = "en";

    /// <summary>The available languages of the pages, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } =
    [
        Original,
        .. typeof(Translations).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..^Extension.Length]).Order(StringComparer.Ordinal),
    ];

    /// <param name="number">The number that selects the plural form; null for a sentence without one.</param>
    /// <returns>The translation for the culture or its parent (de for de-AT); null if there is none.</returns>
    public string? Find(CultureInfo culture, string? context, string id, long? number = null)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (CatalogOf(culture.Name) is { } catalog && catalog.Find(context, id, number) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    public IEnumerable<string> IdsOf(CultureInfo culture) => CatalogOf(culture.Name)?.Ids ?? [];

    private Catalog? CatalogOf(string culture) =>
        _catalogs.GetOrAdd(culture, name => new(() =>
        {
            using var source = _open(name);
            return source is null ? null : new Catalog(PoFile.Read(source, name + Extension));
        })).Value;

    private static StreamReader? OpenBuiltIn(string culture)
    {
        var name = Languages.FirstOrDefault(known => known.Equals(culture, StringComparison.OrdinalIgnoreCase));
        return name is null or Original
            ? null
            : new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Extension)!, Encoding.UTF8);
    }

    private sealed class Catalog(PoFile file)
    {
        private readonly FrozenDictionary<(string?, string), IReadOnlyList<string>> _texts =
            file.Entries.Where(entry => entry.IsTranslated).ToFrozenDictionary(entry => (entry.Context, entry.Id), entry => entry.Texts);

        public IEnumerable<string> Ids => _texts.Keys.Select(key => key.Item2);

        public string? Find(string? context, string id, long? number) =>
            (context is not null && _texts.TryGetValue((context, id), out var texts)) || _texts.TryGetValue((null, id), out texts)
                ? texts[number is null ? 0 : Math.Min(file.PluralRule.FormOf(number.Value), texts.Count - 1)]
                : null;
    }
}
