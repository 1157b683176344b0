using SalesMailbox.Server.Hosting;

namespace SalesMailbox.Server.Tests.Localization;

/// <summary>
/// The language is the user's choice, then the browser's, then the company's, then English. The formats are the user's, then the company's,
/// then the language's.
/// </summary>
public sealed class CulturesTests
{
    [Theory]
    [InlineData("", null, null, null, "en", "en-GB")]
    [InlineData("en-US", null, null, null, "en", "en-US")]
    [InlineData("de", null, null, null, "de", "de-DE")]
    [InlineData("de-AT de", null, null, null, "de", "de-AT")]
    [InlineData("de-LI", null, null, null, "de", "de-DE")]
    [InlineData("it-IT fr-CH en", null, null, null, "fr", "fr-CH")]
    [InlineData("it xx", null, null, null, "en", "en-GB")]
    [InlineData("it", null, null, "de-CH", "de", "de-CH")]
    [InlineData("fr", null, null, "de-CH", "fr", "de-CH")]
    [InlineData("en-US", "de", null, null, "de", "de-DE")]
    [InlineData("en-US de-AT", "de", null, null, "de", "de-AT")]
    [InlineData("en-US", "de", "en-US", "fr-FR", "de", "en-US")]
    [InlineData("den", null, null, null, "en", "en-GB")]
    public void Choose_OfAllWishes_TakesTheFirstThatThereIs(
        string browser, string? language, string? formats, string? company, string expectedLanguage, string expectedFormats)
    {
        var chosen = Cultures.Choose(browser.Split(' ', StringSplitOptions.RemoveEmptyEntries), language, formats, company);

        Assert.Equal((expectedLanguage, expectedFormats), (chosen.UICultures.Single().Value, chosen.Cultures.Single().Value));
    }

    [Fact]
    public void Languages_InTheProfile_HaveTheirOwnNames() =>
        Assert.Equal(["English", "Deutsch", "Français"], Cultures.LanguageChoices().Select(choice => choice.Text));
}
