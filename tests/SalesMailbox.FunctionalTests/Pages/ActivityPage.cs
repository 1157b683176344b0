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
        // Counting waits for nothing: the page has to be there first.
        await Assertions.Expect(administrator.Page.GetByRole(AriaRole.Button, new() { Name = "Import now" })).ToBeVisibleAsync();
        var before = Math.Max(0, await Runs.CountAsync() - 1);
        await administrator.PressAsync("Import now");
        await ShowRunsAsync(before + mailboxes, state);
    }

    /// <summary>Waits until at least as many runs are over; the schedule may have added its own.</summary>
    public async Task ShowRunsAsync(int runs, string state = "Succeeded")
    {
        await Assertions.Expect(Runs.Nth(runs)).ToBeVisibleAsync(new() { Timeout = 180_000 });
        await Assertions.Expect(Runs.Filter(new() { HasTextRegex = new Regex("Running") })).ToHaveCountAsync(0, new() { Timeout = 180_000 });
        await Assertions.Expect(Runs.Nth(1)).ToContainTextAsync(state);
    }

    /// <summary>What a column of the newest run says.</summary>
    public async Task<string> NewestAsync(string column) =>
        (await Runs.Nth(1).GetByRole(AriaRole.Cell).Nth(await ColumnAsync(column)).InnerTextAsync()).Trim();

    private async Task<int> ColumnAsync(string column)
    {
        var headers = await Runs.First.GetByRole(AriaRole.Columnheader).AllInnerTextsAsync();
        return headers.Select(header => header.Trim()).ToList().IndexOf(column);
    }
}
