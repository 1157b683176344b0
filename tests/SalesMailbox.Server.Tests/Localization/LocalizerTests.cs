using System.Globalization;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Localization;

namespace SalesMailbox.Server.Tests.Localization;

/// <summary>Sentences from PO files, in the reader's language.</summary>
public sealed class LocalizerTests : IDisposable
{
    private const string German = """
        msgid ""
        msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\n"

        msgid "Save"
        msgstr "Speichern"

        msgid "{0} of {1}"
        msgstr "{1}, davon {0}"

        msgctxt "SalesMailbox.Server.Tests.Localization.LocalizerTests"
        msgid "Open"
        msgstr "Offen"

        msgid "Open"
        msgstr "Öffnen"

        #, fuzzy
        msgid "Unsure"
        msgstr "Unsicher"

        msgid "{0} email of {1}"
        msgid_plural "{0} emails of {1}"
        msgstr[0] "{0} E-Mail von {1}"
        msgstr[1] "{0} E-Mails von {1}"
        """;

    private const string Polish = """
        msgid ""
        msgstr "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n"

        msgid "{0} file"
        msgid_plural "{0} files"
        msgstr[0] "{0} plik"
        msgstr[1] "{0} pliki"
        msgstr[2] "{0} plików"
        """;

    private readonly (CultureInfo, CultureInfo) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
    private readonly PoStringLocalizerFactory _factory = new(new Translations(culture => culture switch
    {
        "de" => new StringReader(German),
        "de-CH" => new StringReader("msgid \"Save\"\nmsgstr \"Sichern\""),
        "pl" => new StringReader(Polish),
        _ => null,
    }));

    private IStringLocalizer Text => _factory.Create(typeof(Translations));

    [Theory]
    [InlineData("de", "Save", "Speichern")]
    [InlineData("de-AT", "Save", "Speichern")]
    [InlineData("de-CH", "Save", "Sichern")]
    [InlineData("de-CH", "Open", "Öffnen")]
    [InlineData("en-GB", "Save", "Save")]
    [InlineData("fr", "Save", "Save")]
    [InlineData("de", "Nothing like it", "Nothing like it")]
    [InlineData("de", "Unsure", "Unsure")]
    public void Sentence_InCulture_IsTheTranslationOrEnglish(string culture, string english, string expected)
    {
        Read(culture);

        var text = Text[english];

        Assert.Equal(expected, text.Value);
        Assert.Equal(expected == english, text.ResourceNotFound);
    }

    [Fact]
    public void Sentence_WithArguments_HasThemInItsOwnOrderAndFormat()
    {
        Read("de-DE");
        Assert.Equal("2, davon 1,5", Text["{0} of {1}", 1.5, 2].Value);
    }

    [Fact]
    public void Sentence_OfAContext_IsThatOne()
    {
        Read("de");
        Assert.Equal("Offen", _factory.Create(typeof(LocalizerTests))["Open"].Value);
        Assert.Equal("Öffnen", _factory.Create("SalesMailbox.Views.Home", "SalesMailbox")["Open"].Value);
    }

    [Theory]
    [InlineData("de", 1, "1 E-Mail von 3")]
    [InlineData("de", 0, "0 E-Mails von 3")]
    [InlineData("de", 2, "2 E-Mails von 3")]
    [InlineData("en", 1, "1 email of 3")]
    [InlineData("en", 2, "2 emails of 3")]
    public void Plural_InTextAndInViews_HasTheFormOfTheNumber(string culture, int count, string expected)
    {
        Read(culture);

        Assert.Equal(expected, Text.Plural(count, "{0} email of {1}", "{0} emails of {1}", 3).Value);
        var html = SalesMailbox.Web.Pages.PluralViewText.Plural(
            new PoHtmlLocalizerFactory(_factory).Create(typeof(Translations)), count, "{0} email of {1}", "{0} emails of {1}", 3);
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        Assert.Equal(expected, writer.ToString());
    }

    [Theory]
    [InlineData(1, "1 plik")]
    [InlineData(3, "3 pliki")]
    [InlineData(5, "5 plików")]
    public void Plural_InALanguageOfThreeForms_HasTheRightOne(int count, string expected)
    {
        Read("pl-PL");
        Assert.Equal(expected, Text.Plural(count, "{0} file", "{0} files").Value);
    }

    [Fact]
    public void CodedText_WithANumber_HasTheFormOfTheReader()
    {
        var sentences = new Sentences(new TextCatalog([new TextSource(typeof(Texts))]), new StringLocalizer<Sentences>(_factory));
        Read("de");

        Assert.Equal("1 E-Mail von Anna", sentences.Of(Texts.Emails.With(1, "Anna")));
        Assert.Equal("2 E-Mails von Anna", sentences.Of(Texts.Emails.With(2, "Anna")));
        Read("en");
        Assert.Equal("1 email of Anna", sentences.Of(Texts.Emails.With(1, "Anna")));
        Assert.Equal("2 emails of Anna", sentences.Of(Texts.Emails.With(2, "Anna")));
    }

    [Fact]
    public void BuiltIn_Languages_CanAllBeRead()
    {
        Assert.Equal(["en", "de", "fr"], Translations.Languages);
        var translations = new Translations();
        Assert.All(
            Translations.Languages,
            language => Assert.Null(translations.Find(CultureInfo.GetCultureInfo(language), null, "Nothing like it")));
    }

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;

    private static void Read(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    private static class Texts
    {
        public static readonly TextCode Emails = new("tests.emails", "{0} email of {1}", plural: "{0} emails of {1}");
    }
}
