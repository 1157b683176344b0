using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Pages;

/// <summary>The Activity tab of a connection.</summary>
internal sealed class ActivityPage(Visitor administrator)
{
    private ILocator Runs => administrator.Page.GetByRole(AriaRole.Table, new() { Name = "Runs, newest first" }).GetByRole(AriaRole.Row);

    /// <summary>Presses Import now and waits until the page shows that this number of additional runs has ended.</summary>
    /// <param name="state">The expected result of the newest run.</param>
    public async Task ImportNowAsync(int mailboxes = 1, string state = "Succeeded")
    {
        var before = await CountRunsAsync();
        await administrator.PressAsync("Import now");
        await ShowRunsAsync(before + mailboxes, state);
    }

    /// <summary>
    /// Returns the number of runs on the page, with those without email expanded. It waits until nothing is being imported, so that a
    /// sign-in's own import isn't counted as another's.
    /// </summary>
    public async Task<int> CountRunsAsync()
    {
        // Counting doesn't wait, so the page must be loaded first.
        await Assertions.Expect(administrator.Page.GetByText("Nothing is being imported right now."))
            .ToBeVisibleAsync(new() { Timeout = 180_000 });
        return await CountShownAsync();
    }

    /// <summary>Waits until at least this number of runs has ended; the schedule may have added its own.</summary>
    public async Task ShowRunsAsync(int runs, string state = "Succeeded")
    {
        for (var watch = Stopwatch.StartNew(); await CountShownAsync() is var shown && shown < runs;)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{shown} instead of {runs} runs.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await Assertions.Expect(Runs.Filter(new() { HasTextRegex = new Regex("Running") }))
            .ToHaveCountAsync(0, new() { Timeout = 180_000 });
        await Assertions.Expect(Runs.Nth(1)).ToContainTextAsync(state);
    }

    private async Task<int> CountShownAsync() => (await Runs.AllInnerTextsAsync()).Skip(1)
        .Sum(row => Regex.Match(row, @"(\d+) runs? without email") is { Success: true } folded
            ? int.Parse(folded.Groups[1].Value, CultureInfo.InvariantCulture)
            : 1);
}
