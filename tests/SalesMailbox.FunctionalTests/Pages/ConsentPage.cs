using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Pages;

/// <summary>Google's sign-in page, as the sandbox shows it.</summary>
internal static class ConsentPage
{
    public static async Task AllowAsync(Visitor visitor, string account, bool look = false)
    {
        await ChooseAsync(visitor, account, look);
        await visitor.PressAsync("Allow");
        await BackAsync(visitor);
    }

    public static async Task DenyAsync(Visitor visitor, string account)
    {
        await ChooseAsync(visitor, account, look: false);
        await visitor.PressAsync("Deny");
        await BackAsync(visitor);
    }

    private static async Task ChooseAsync(Visitor visitor, string account, bool look)
    {
        await visitor.Page.WaitForURLAsync(visitor.Host.Sandbox.Address + "/**");
        if (look)
        {
            await visitor.LookAsync();
        }

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = account }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Allow" })).ToBeVisibleAsync();
        if (look)
        {
            await visitor.LookAsync();
        }
    }

    private static Task BackAsync(Visitor visitor) => visitor.Page.WaitForURLAsync(visitor.Host.Address + "**");
}
