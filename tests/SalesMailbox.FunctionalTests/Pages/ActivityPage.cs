using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SalesMailbox.FunctionalTests.People;

namespace SalesMailbox.FunctionalTests.Pages;

/// <summary>The Activity tab of a connection.</summary>
internal sealed class ActivityPage(Visitor administrator)
{
    private ILocator Runs => administrator.Page.GetByRole(AriaRole.Table, new() { Name = "Runs, newest first" }).GetByRole(AriaRole.Row);

    /// <summary>Presses Import now and waits until the page itself shows that as many runs more are over.</summary>
    /// <param name="state">How the newest one ended.</param>
    public async Task ImportNowAsync(int mailboxes = 1, string state = "Succeeded")
    {
        var before = await CountRunsAsync();
        await administrator.PressAsync("Import now");
        await ShowRunsAsync(before + mailboxes, state);
    }

    /// <summary>How many runs the page shows, those without mail unfolded; once nothing is imported, so that a sign-in's own import doesn't count as another's.</summary>
    public async Task<int> CountRunsAsync()
    {
        // Counting waits for nothing: the page has to be there first.
        await Assertions.Expect(administrator.Page.GetByText("Nothing is being imported right now.")).ToBeVisibleAsync(new() { Timeout = 180_000 });
        return await CountShownAsync();
    }

    /// <summary>Waits until at least as many runs are over; the schedule may have added its own.</summary>
    public async Task ShowRunsAsync(int runs, string state = "Succeeded")
    {
        for (var watch = Stopwatch.StartNew(); await CountShownAsync() is var shown && shown < runs;)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(3), $"{shown} instead of {runs} runs.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        await Assertions.Expect(Runs.Filter(new() { HasTextRegex = new Regex("Running") })).ToHaveCountAsync(0, new() { Timeout = 180_000 });
        await Assertions.Expect(Runs.Nth(1)).ToContainTextAsync(state);
    }

    private async Task<int> CountShownAsync() => (await Runs.AllInnerTextsAsync()).Skip(1)
        .Sum(row => Regex.Match(row, @"(\d+) runs? without email") is { Success: true } folded ? int.Parse(folded.Groups[1].Value, CultureInfo.InvariantCulture) : 1);
}
