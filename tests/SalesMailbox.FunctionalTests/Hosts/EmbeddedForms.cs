namespace SalesMailbox.FunctionalTests.Hosts;

internal static class EmbeddedForms
{
    /// <summary>The fields of a new user, wherever they stand.</summary>
    public static async Task FillUserAsync(IPage page, Person person)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
        await page.GetByLabel("Email address").FillAsync(person.Address);
        await page.GetByLabel("Password").FillAsync(person.Password);
    }
}
