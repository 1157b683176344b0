namespace SalesMailbox.FunctionalTests.Scenarios;

/// <summary>The embedded server's menu on a phone: a bar at the bottom, and a sheet with the other entries.</summary>
public abstract class PhoneScenario(BrowserFixture fixture, Installation installation)
{
    [Fact]
    public async Task Menu_OnAPhone_IsABarAtTheBottomWithTheRestBehindMore()
    {
        await using var administrator = await installation.EnterAsync(fixture.Browser, installation.Host.Administrator);
        await administrator.Page.SetViewportSizeAsync(390, 844);
        var menu = administrator.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" });
        var bar = await menu.BoundingBoxAsync();
        Assert.NotNull(bar);
        Assert.Equal(844, bar.Y + bar.Height, 1.0);
        Assert.InRange(bar.Height, 40, 70);
        Assert.Equal(["Home", "My Inbox", "Tickets", "Clients"], await LinksAsync(menu));

        var more = menu.GetByRole(AriaRole.Button, new() { Name = "More" });
        await more.ClickAsync();
        await Assertions.Expect(more).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Notifications" })).ToBeVisibleAsync();
        await administrator.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(more).ToBeFocusedAsync();
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Users" })).ToBeHiddenAsync();

        await more.ClickAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Users" }).ClickAsync();
        await administrator.SeeHeadingAsync("Users");
        await Assertions.Expect(menu.GetByRole(AriaRole.Link, new() { Name = "Users" })).ToBeHiddenAsync();
        administrator.Watch.AssertQuiet();
    }

    [Fact]
    public async Task Page_OnAPhone_EndsAboveTheBar()
    {
        await using var agent = await installation.EnterAsync(fixture.Browser, installation.Host.Agent);
        await agent.Page.SetViewportSizeAsync(390, 844);
        await agent.OpenAsync("Tickets");
        await agent.FollowAsync("New ticket");
        var save = agent.Page.GetByRole(AriaRole.Button, new() { Name = "Save" });
        await Assertions.Expect(save).ToBeVisibleAsync();
        await agent.Page.EvaluateAsync("window.scrollTo(0, document.body.scrollHeight)");
        var button = await save.BoundingBoxAsync();
        var bar = await agent.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" }).BoundingBoxAsync();
        Assert.NotNull(button);
        Assert.NotNull(bar);
        Assert.True(button.Y + button.Height < bar.Y, $"The button ends at {button.Y + button.Height}, the bar begins at {bar.Y}.");
    }

    private static async Task<IReadOnlyList<string>> LinksAsync(ILocator menu)
    {
        var names = new List<string>();
        foreach (var link in await menu.GetByRole(AriaRole.Link).AllAsync())
        {
            names.Add((await link.EvaluateAsync<string>(
                "link => [...link.childNodes].filter(part => part.nodeType === 3).map(part => part.data.trim()).join('')")).Trim());
        }

        return names;
    }
}
