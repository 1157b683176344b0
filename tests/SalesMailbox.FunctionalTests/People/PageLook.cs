using Deque.AxeCore.Commons;

namespace SalesMailbox.FunctionalTests.People;

/// <summary>
/// Checks every page: no serious axe-core violation in light, sufficient contrast in dark, and no horizontal scrolling on a phone.
/// </summary>
internal static class PageLook
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // The script is added only once to a page and returns only violations, because axe's full report takes more time than its checks. It
    // isn't added to the frames of emails, in which no scripts run.
    private const string Check =
        """
        async ([rules, ours]) => {
            await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)));
            const report = await axe.run((ours && document.querySelector(ours)) ?? document, { iframes: false, resultTypes: ['violations'], ...(rules ? { runOnly: rules } : {}) });
            return report.violations.filter(found => ['serious', 'critical'].includes(found.impact))
                .map(found => `${found.id} (${found.impact}): ${found.help}\n  ${found.nodes.slice(0, 5).map(node => node.html).join('\n  ')}`);
        }
        """;

    // A menu that collapses when the window becomes narrow takes a moment.
    private const string Overhang =
        """
        async () => {
            const over = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
            for (const until = performance.now() + 2000; over() > 0 && performance.now() < until;) await new Promise(requestAnimationFrame);
            return over();
        }
        """;

    /// <param name="ours">The element to check if the page around it isn't ours; null for the whole page.</param>
    public static async Task AssertGoodAsync(IPage page, string? ours = null)
    {
        await page.EvaluateAsync(Axe);
        await AssertAccessibleAsync(page, ours, null);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessibleAsync(page, ours, ["color-contrast"]);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        var over = await page.EvaluateAsync<int>(Overhang);
        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(over <= 0, $"{page.Url} is {over} pixels wider than a phone.");
    }

    private static async Task AssertAccessibleAsync(IPage page, string? ours, string[]? rules)
    {
        var serious = await page.EvaluateAsync<string[]>(Check, new object?[] { rules, ours });
        Assert.True(serious.Length == 0, $"{page.Url} ({(rules is null ? "light" : "dark")})\n{string.Join('\n', serious)}");
    }
}
