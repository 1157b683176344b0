namespace SalesMailbox.FunctionalTests;

/// <summary>
/// Debian's Chromium, driven by Playwright. Its background traffic is switched off, so that it connects only to the test's own servers.
/// </summary>
public sealed class Browser : IAsyncDisposable
{
    private const int Patience = 30_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public static async Task<Browser> LaunchAsync()
    {
        var path = Environment.GetEnvironmentVariable("SALESMAILBOX_TEST_CHROMIUM") ?? "/usr/bin/chromium";
        Assert.True(
            File.Exists(path), $"Chromium was not found at {path}. Run ./test.sh, which installs it, or set SALESMAILBOX_TEST_CHROMIUM.");
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Flags });
        return new Browser(playwright, browser);
    }

    /// <summary>Opens a separate browser context for one person, with its own cookies and window.</summary>
    public async Task<IPage> NewPersonAsync(bool scripts = true)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
            ColorScheme = ColorScheme.Light,
            Locale = "en-GB",
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
