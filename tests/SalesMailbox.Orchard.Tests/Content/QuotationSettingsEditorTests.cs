using OrchardCore.Settings;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Sending;
using SalesMailbox.Orchard.Tests.Hosting;

namespace SalesMailbox.Orchard.Tests.Content;

/// <summary>The settings of quotations among the site's own settings, over HTTP.</summary>
public abstract class QuotationSettingsEditorTests(ITestSite site)
{
    private const string Address = "/Admin/Settings/salesquotations";

    [Fact]
    public async Task Settings_Saved_AreThoseOfTheModulesPage()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var shared = await edited.ShareAsync("quotes@acme.example");

        var saved = await edited.Browser.SendAsync(await edited.Browser.GetAsync(Address), EditedSite.Form, null, new()
        {
            ["Form.From"] = FromText.SalesMailboxes,
            ["Form.FallbackMailboxId"] = shared.Id,
            ["Form.Currency"] = "CHF",
            ["Form.TaxRate"] = "8.1",
            ["Form.CompanyName"] = "Acme AG",
        });

        Assert.Contains("updated successfully", saved.Text(), StringComparison.Ordinal);
        var settings = await ReadAsync<QuotationSettings>(edited);
        Assert.Equal((FromSetting.SalesMailboxes, shared.Id), (settings.From, settings.FallbackMailboxId));
        var defaults = await ReadAsync<QuotationDefaults>(edited);
        Assert.Equal(("CHF", 8.1m, "Acme AG"), (defaults.Currency, defaults.TaxRate, defaults.CompanyName));
        var page = await edited.Browser.GetAsync("/Admin/mailbox/QuotationSettings/Index");
        Assert.Equal("Acme AG", page.QuerySelector("#Form_CompanyName")!.GetAttribute("value"));
    }

    /// <summary>Orchard keeps the site's settings in one document, which the request holds while ours are saved.</summary>
    [Fact]
    public async Task Settings_SavedTwice_LeaveTheSiteItsOneDocument()
    {
        await using var edited = await EditedSite.StartAsync(site);

        foreach (var name in new[] { "Acme One", "Acme Two" })
        {
            await edited.Browser.SendAsync(await edited.Browser.GetAsync(Address), EditedSite.Form, null, new() { ["Form.CompanyName"] = name });
        }

        Assert.Equal("Acme Two", (await ReadAsync<QuotationDefaults>(edited)).CompanyName);
        Assert.Equal(1, await edited.DoAsync<YesSql.ISession, int>(session => session.Query().For<SiteSettings>().CountAsync()));
    }

    [Fact]
    public async Task Settings_BadInput_IsSaidAtTheFieldAndNothingIsSaved()
    {
        await using var edited = await EditedSite.StartAsync(site);
        var personal = await edited.ConnectAsync("ana@acme.example");

        var page = await edited.Browser.SendAsync(await edited.Browser.GetAsync(Address), EditedSite.Form, null, new()
        {
            ["Form.From"] = personal.Id,
            ["Form.TaxRate"] = "a lot",
            ["Form.CompanyName"] = "Not saved",
        });

        Assert.NotEmpty(page.ErrorAt("Form.From"));
        Assert.NotEmpty(page.ErrorAt("Form.TaxRate"));
        Assert.Equal("a lot", page.QuerySelector("#Form_TaxRate")!.GetAttribute("value"));
        Assert.NotEqual("Not saved", (await ReadAsync<QuotationDefaults>(edited)).CompanyName);
    }

    [Fact]
    public async Task Menu_Administrator_LeadsThere()
    {
        await using var edited = await EditedSite.StartAsync(site);

        var page = await edited.Browser.GetAsync("/Admin/mailbox/QuotationSettings/Index");

        Assert.NotEmpty(page.QuerySelectorAll($"a[href='{Address}']"));
    }

    private static Task<T> ReadAsync<T>(EditedSite edited) where T : class, new() => edited.DoAsync<ISettingsStore, T>(store => store.GetAsync<T>());
}
