using System.Text.RegularExpressions;

namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>Fills Orchard's own forms.</summary>
internal static class OrchardForms
{
    /// <summary>Orchard's user names have no spaces.</summary>
    public static string UserName(Person person) => person.Name.Replace(' ', '.');

    public static async Task FillUserAsync(IPage page, Person person)
    {
        await page.Locator("input[name$='UserName']").FillAsync(UserName(person));
        await page.Locator("input[name$='Email']").First.FillAsync(person.Address);
    }

    /// <summary>
    /// Makes the Sales Mailbox Theme the admin theme. It bypasses the page, which requires a picture that Orchard doesn't have.
    /// </summary>
    public static async Task ChooseThemeAsync(IPage page, Uri tenant)
    {
        var browser = page.Context.APIRequest;
        var themes = await (await browser.GetAsync(new Uri(tenant, "Admin/Themes").AbsoluteUri)).TextAsync();
        var form = browser.CreateFormData();
        form.Set(
            "__RequestVerificationToken",
            Regex.Match(themes, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value);
        var answer = await browser.PostAsync(
            new Uri(tenant, "Admin/Themes/SetCurrentTheme/SalesMailbox.Theme").AbsoluteUri, new() { Form = form, Timeout = 120_000 });
        Assert.True(answer.Ok, $"The theme was not set: {answer.Status}.");
    }

    /// <summary>Sets up a new tenant with the recipe that is offered for several tenants. The feature is disabled.</summary>
    public static async Task SetUpAsync(IPage page, string site, Person administrator)
    {
        await page.Locator("#SiteName").FillAsync(site);
        await page.Locator("#recipeButton").ClickAsync();
        await page.Locator("[data-recipe-name='SaaS']").ClickAsync();

        await FillUserAsync(page, administrator);
        await page.Locator("#Password").FillAsync(administrator.Password);
        await page.Locator("#PasswordConfirmation").FillAsync(administrator.Password);
        await page.Locator("#SubmitButton").ClickAsync(new() { Timeout = 240_000 });
        await page.WaitForURLAsync(url => !url.Contains("token=", StringComparison.OrdinalIgnoreCase), new() { Timeout = 240_000 });
    }
}
