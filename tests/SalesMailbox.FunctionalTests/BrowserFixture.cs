namespace SalesMailbox.FunctionalTests;

/// <summary>The browser that all tests share. Each person has their own cookies.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    public Browser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Browser = await Browser.LaunchAsync();

    public async ValueTask DisposeAsync() => await Browser.DisposeAsync();
}
