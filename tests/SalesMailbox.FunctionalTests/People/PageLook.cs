using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SalesMailbox.FunctionalTests.People;

/// <summary>What every page must stand: axe-core without a serious violation in light, contrast in dark, and no sideways scrolling on a phone.</summary>
internal static class PageLook
{
    // The frame of a mail runs no script, axe's neither; its document is ours and static.
    private static readonly AxeRunOptions Everything = new() { Iframes = false };
    private static readonly AxeRunOptions Contrast = new() { Iframes = false, RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    public static async Task AssertGoodAsync(IPage page)
    {
        await AssertAccessibleAsync(page, Everything, "light");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessibleAsync(page, Contrast, "dark");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(over <= 0, $"{page.Url} is {over} pixels wider than a phone.");
    }

    private static async Task AssertAccessibleAsync(IPage page, AxeRunOptions options, string scheme)
    {
        // Colours that are still changing are neither the old nor the new ones.
        await page.EvaluateAsync("Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null))).then(() => null)");
        var result = await page.RunAxe(options);
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(Describe).ToList();
        Assert.True(serious.Count == 0, $"{page.Url} ({scheme})\n{string.Join('\n', serious)}");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Take(5).Select(node => node.Html))}";
}
