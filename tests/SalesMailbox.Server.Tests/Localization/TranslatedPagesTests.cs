using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tests.Driver;

namespace SalesMailbox.Server.Tests.Localization;

/// <summary>Pages, errors at fields, and stored reasons are in the reader's language.</summary>
public sealed class TranslatedPagesTests(Office office) : IClassFixture<Office>
{
    private readonly ServerUnderTest _server = office.Server;

    [Theory]
    [InlineData("fr", "fr", "Mot de passe")]
    [InlineData("fr-CA;q=0.9,en;q=0.5", "fr", "Mot de passe")]
    [InlineData("it;q=1,de-AT;q=0.8,en;q=0.5", "de", "Kennwort")]
    [InlineData("de;q=0,en", "en", "Password")]
    [InlineData("it", "en", "Password")]
    public async Task SignInPage_OfABrowser_IsInItsFirstLanguageThatThereIs(string browser, string language, string label)
    {
        using var visitor = _server.Visitor();

        var page = await visitor.GetAsync("/Account/SignIn", ("Accept-Language", browser));

        Assert.Equal(language, page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(label, page.Document.QuerySelector("label[for='Password']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Inbox_OfAUserWithGerman_IsInGermanWhateverTheBrowserSays()
    {
        using var visitor = await GermanAsync("uta@acme.example");

        var page = await visitor.GetAsync("/Inbox", ("Accept-Language", "fr"));

        Assert.Equal("de", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Mein Posteingang", page.Title);
    }

    [Fact]
    public async Task Field_LeftEmpty_IsRefusedInTheReadersLanguage()
    {
        using var visitor = await GermanAsync("ute@acme.example");

        var attribute = await visitor.SubmitAsync(await visitor.GetAsync("/Profile"), "/Profile", ("DisplayName", ""));
        var rule = await visitor.FillAsync("/Clients/New", ("Form.Name", ""));
        var identity = await visitor.FillAsync("/Profile/Password", ("OldPassword", People.Password), ("Password", "short"));

        Assert.Equal(
            "Geben Sie einen Namen ein.",
            attribute.Document.QuerySelector(".field-validation-error[data-valmsg-for='DisplayName']")!.TextContent.Trim());
        Assert.StartsWith(
            "Geben Sie den Namen des Kunden ein",
            rule.Document.QuerySelector(".field-validation-error[data-valmsg-for='Form.Name']")!.TextContent.Trim(),
            StringComparison.Ordinal);
        Assert.Equal(
            "Das Kennwort ist zu kurz. Verwenden Sie mindestens 10 Zeichen.",
            identity.Document.QuerySelector(".field-validation-error[data-valmsg-for='Password']")!.TextContent.Trim());
    }

    [Fact]
    public async Task Status_PageNotFound_IsInTheReadersLanguage()
    {
        using var visitor = await GermanAsync("udo@acme.example");

        var page = await visitor.GetAsync("/nothing-here");

        Assert.Equal("de", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Seite nicht gefunden", page.Title);
    }

    private async Task<Visitor> GermanAsync(string email)
    {
        await _server.AddUserAsync("default", email, email, Roles.Administrator);
        var visitor = await _server.Visitor().SignInAsync(email);
        await visitor.SubmitAsync(await visitor.GetAsync("/Profile"), "/Profile", ("Language", "de"));
        return visitor;
    }
}
