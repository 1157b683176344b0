namespace SalesMailbox.FunctionalTests.Hosts;

internal static class EmbeddedForms
{
    /// <summary>Fills the fields of a new user on any page.</summary>
    public static async Task FillUserAsync(IPage page, Person person)
    {
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(person.Name);
        await page.GetByLabel("Email address").FillAsync(person.Address);
        await page.GetByLabel("Password").FillAsync(person.Password);
    }
}
