namespace SalesMailbox.FunctionalTests;

/// <summary>The browser all tests share; each person in it has cookies of their own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public Browser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Browser = await Browser.LaunchAsync();

    public async ValueTask DisposeAsync() => await Browser.DisposeAsync();
}
