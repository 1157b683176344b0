using System.Text.RegularExpressions;
using SalesMailbox.Server.Localization;

namespace SalesMailbox.ArchitectureTests.Localization;

/// <summary>
/// Checks that each translation is complete and consistent with the English sentences: nothing is missing, fuzzy, or obsolete, and
/// placeholders and tags are the same.
/// </summary>
public sealed partial class TranslationTests
{
    public static TheoryData<string> Languages => [.. Translations.Languages.Where(language => language != Translations.Original)];

    [Fact]
    public void Languages_BuiltIn_AreGermanAndFrenchAtLeast() =>
        Assert.Superset(new HashSet<string> { "de", "fr" }, Languages.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_OfEachSentence_IsThere(string language)
    {
        var translated = Read(language).Entries.Where(entry => entry.IsTranslated).Select(entry => (entry.Id, entry.Plural)).ToHashSet();

        AssertNone(SourceStrings.Read().Values.Where(text => !translated.Contains((text.Text, text.Plural))).Select(text => text.Text));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_Entries_AreNeitherFuzzyNorLeftOver(string language)
    {
        var known = SourceStrings.Read();

        AssertNone(Read(language).Entries.Where(entry => entry.IsFuzzy || entry.Context is not null
            || known.GetValueOrDefault(entry.Id)?.Plural != entry.Plural || !known.ContainsKey(entry.Id))
            .Select(entry => entry.Id));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Translation_PlaceholdersAndTags_AreThoseOfTheSentence(string language) => AssertNone(
        Read(language).Entries.Where(entry => entry.IsTranslated)
            .SelectMany(entry => entry.Texts.Select((text, form) => (entry, text, form)))
            .Where(one => !Fits(one.entry, one.text, one.form)).Select(one => $"{one.entry.Id} -> {one.text}"));

    [Theory]
    [InlineData("{0} of {1}", null, "{1}: {0}", true)]
    [InlineData("{0} of {1}", null, "{0}", false)]
    [InlineData("{0} of {1}", null, "{0} {1} {2}", false)]
    [InlineData("{0:N0} left", null, "{0} übrig", false)]
    [InlineData("{0} and {0}", null, "{0}", true)]
    [InlineData("<b>Now</b>", null, "<b>Jetzt</b>", true)]
    [InlineData("<b>Now</b>", null, "Jetzt", false)]
    [InlineData("once", "{0} times", "einmal", true)]
    [InlineData("once", "{0} times", "{0}-mal", true)]
    [InlineData("{0} of {1}", "{0} of {1}", "{0}", false)]
    public void Fits_FirstForm_ComparesPlaceholdersAndTags(string id, string? plural, string text, bool expected) =>
        Assert.Equal(expected, Fits(new PoEntry(null, id, plural, [text], false), text, 0));

    /// <summary>A singular form may omit the number if the English form does, or contain it if the English form uses a word.</summary>
    private static bool Fits(PoEntry entry, string text, int form)
    {
        var wanted = Parts(form == 0 ? entry.Id : entry.Plural!);
        var found = Parts(text);
        return found.SetEquals(wanted) || (entry.Plural is { } plural && found.SetEquals(Parts(plural)));
    }

    private static HashSet<string> Parts(string text) => [.. Part().Matches(text).Select(part => part.Value)];

    private static PoFile Read(string language)
    {
        using var source = new StreamReader(Path.Combine(Repository.Root, "src", "SalesMailbox.Web", "Localization", language + ".po"));
        return PoFile.Read(source, language + ".po");
    }

    private static void AssertNone(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count}:{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }

    [GeneratedRegex(@"\{[0-9][^}]*\}|</?[a-zA-Z][^>]*>")]
    private static partial Regex Part();
}
