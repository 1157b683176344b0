using AngleSharp.Dom;
using SalesMailbox.Orchard.Tests.Content;
using SalesMailbox.Orchard.Tests.Workflows;

namespace SalesMailbox.Orchard.Tests.Localization;

/// <summary>A PO file in the site's folder translates pages and messages.</summary>
[Collection(ExtendedSite.Name)]
public sealed class TranslationTests(ExtendedSite site)
{
    [Fact]
    public async Task Page_AskedForInGerman_IsTranslated()
    {
        await using var harness = await site.CreateAsync();
        using var browser = await SiteBrowser.SignInAsync(site.Site);

        browser.Prefer("de");
        var german = await browser.GetAsync("/Admin/mailbox/Clients/Index");
        browser.Prefer("en");
        var english = await browser.GetAsync("/Admin/mailbox/Clients/Index");

        Assert.Equal("Kunden", german.QuerySelector("h1[sm-title], main h1, h1")?.Text().Trim());
        Assert.Equal("Clients", english.QuerySelector("h1[sm-title], main h1, h1")?.Text().Trim());
    }

    [Fact]
    public async Task MessageOfARule_AskedForInGerman_IsTranslated()
    {
        await using var harness = await site.CreateAsync();
        using var browser = await SiteBrowser.SignInAsync(site.Site);

        browser.Prefer("de");
        var page = await browser.GetAsync("/Admin/mailbox/Clients/New");
        var answer = await browser.SendAsync(page, "form[action*='/Clients/New']", null, new() { ["Form.Name"] = "" });

        Assert.Contains("Geben Sie den Namen des Kunden ein.", answer.Text(), StringComparison.Ordinal);
    }
}
