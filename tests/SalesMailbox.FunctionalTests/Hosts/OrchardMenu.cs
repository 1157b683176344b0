namespace SalesMailbox.FunctionalTests.Hosts;

/// <summary>Uses Orchard's admin menu and user menu like a person.</summary>
internal static class OrchardMenu
{
    /// <summary>Returns the tenant of a page, by its address.</summary>
    public static Uri Tenant(IPage page, Uri first)
    {
        var path = new Uri(page.Url).AbsolutePath;
        var end = path.IndexOf("/Admin", StringComparison.OrdinalIgnoreCase);
        return end > 0 ? new Uri(first, path[1..end] + "/") : first;
    }

    public static async Task OpenAsync(IPage page, string entry)
    {
        await CloseMessagesAsync(page);
        if (entry == "Integrations")
        {
            await OpenUserMenuAsync(page);
            await page.Locator(".ta-navbar-top").GetByRole(AriaRole.Link, new() { Name = entry }).ClickAsync();
            return;
        }

        if (!page.Url.Contains("/Admin", StringComparison.OrdinalIgnoreCase))
        {
            await page.GotoAsync(new Uri(new Uri(page.Url), "/Admin").AbsoluteUri);
        }

        var link = Link(page, entry);
        if (entry == "Sales Mailbox")
        {
            await ExpandAsync(page, "Configuration", link);
            await ExpandAsync(page, "Sales", link);
        }

        await link.ClickAsync();
    }

    public static Task OpenUserMenuAsync(IPage page) =>
        page.Locator(".ta-navbar-top .dropdown-toggle", new() { Has = page.Locator(".fa-user") }).ClickAsync();

    public static async Task<bool> OffersAsync(IPage page, string entry) => await Link(page, entry).CountAsync() > 0;

    /// <summary>Closes Orchard's messages, which cover the user menu until they are closed.</summary>
    private static async Task CloseMessagesAsync(IPage page)
    {
        var close = page.Locator(".toast.show .btn-close");
        while (await close.CountAsync() > 0)
        {
            await close.First.ClickAsync();
            await page.Locator(".toast.hiding, .toast.showing").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }

    private static ILocator Link(IPage page, string entry) =>
        page.Locator("#ta-left-sidebar a", new() { Has = page.Locator($".title:text-is('{entry}')") }).First;

    private static async Task ExpandAsync(IPage page, string group, ILocator until)
    {
        if (!await until.IsVisibleAsync())
        {
            await page.Locator(
                "#ta-left-sidebar .item-label", new() { Has = page.Locator($".title:text-is('{group}')") }).First.ClickAsync();
            await page.Locator("#ta-left-sidebar .collapsing").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }
    }
}
