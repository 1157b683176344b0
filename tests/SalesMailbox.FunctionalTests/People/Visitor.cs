using SalesMailbox.FunctionalTests.Hosts;

namespace SalesMailbox.FunctionalTests.People;

/// <summary>A person with their own browser, which is watched all the time.</summary>
internal sealed class Visitor(IPage page, IHostUnderTest host) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    public IHostUnderTest Host { get; } = host;

    /// <summary>The module's part of the page. The sandbox's own pages also have a main element.</summary>
    public ILocator Content => Page.Locator(Host.ContentSelector is { } ours ? $"main, {ours}" : "main").First;

    public PageWatch Watch { get; } = new(page);

    public static async Task<Visitor> ArriveAsync(Browser browser, IHostUnderTest host, Person? signedIn = null, bool scripts = true)
    {
        var visitor = new Visitor(await browser.NewPersonAsync(scripts), host);
        if (signedIn is not null)
        {
            await host.SignInAsync(visitor.Page, host.Address, signedIn);
        }

        return visitor;
    }

    /// <summary>Checks the open page: accessible, legible, usable on a phone, and without errors.</summary>
    public async Task LookAsync()
    {
        await PageLook.AssertGoodAsync(Page, Host.ContentSelector);
        Watch.AssertQuiet();
    }

    /// <summary>Checks a page of the host's own, if that page is ours too.</summary>
    public Task LookAtHostAsync() => Host.ContentSelector is null ? LookAsync() : Task.CompletedTask;

    public Task OpenAsync(string entry) => Host.OpenAsync(Page, entry);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public Task FollowAsync(string link) => Content.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task SeeAsync(string text) => Assertions.Expect(Content.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Expects a text anywhere on a page of the host's own.</summary>
    public Task SeePageAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public Task SeeHeadingAsync(string text) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = text }).First).ToBeVisibleAsync();

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
