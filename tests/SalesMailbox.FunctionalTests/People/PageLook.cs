using Deque.AxeCore.Commons;

namespace SalesMailbox.FunctionalTests.People;

/// <summary>What every page must stand: axe-core without a serious violation in light, contrast in dark, and no sideways scrolling on a phone.</summary>
internal static class PageLook
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The script goes in once a page and only what is wrong comes out: axe's whole report costs more time than its checks. It stays out of the frames of
    // mails, in which no script runs.
    private const string Check =
        """
        async rules => {
            await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)));
            const report = await axe.run(document, { iframes: false, resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
            return report.violations.filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => `${found.id} (${found.impact}): ${found.help}\n  ${found.nodes.slice(0, 5).map(node => node.html).join('\n  ')}`);
        }
        """;

    public static async Task AssertGoodAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        await AssertAccessibleAsync(page, null);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessibleAsync(page, ["color-contrast"]);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(over <= 0, $"{page.Url} is {over} pixels wider than a phone.");
    }

    private static async Task AssertAccessibleAsync(IPage page, string[]? rules)
    {
        var serious = await page.EvaluateAsync<string[]>(Check, rules);
        Assert.True(serious.Length == 0, $"{page.Url} ({(rules is null ? "light" : "dark")})\n{string.Join('\n', serious)}");
    }
}
