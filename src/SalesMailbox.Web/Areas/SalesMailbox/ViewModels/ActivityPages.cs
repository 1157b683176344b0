using SalesMailbox.Core.Import;

namespace SalesMailbox.Web.ViewModels;

public sealed record RunRow(ImportRun Run, string Address);

/// <summary>A line of the list of runs: one run, or several consecutive runs that imported nothing.</summary>
public sealed record RunLine(IReadOnlyList<RunRow> Runs)
{
    public bool IsFolded => Runs.Count > 1;

    /// <returns>The lines of these runs, in the same order.</returns>
    public static IReadOnlyList<RunLine> Of(IEnumerable<RunRow> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var lines = new List<List<RunRow>>();
        foreach (var run in runs)
        {
            if (lines is [.., var last] && run.Run.BroughtNothing && last[0].Run.BroughtNothing)
            {
                last.Add(run);
            }
            else
            {
                lines.Add([run]);
            }
        }

        return [.. lines.Select(line => new RunLine(line))];
    }
}

/// <summary>A message that failed and is parked or will be tried again.</summary>
public sealed record UnprocessedRow(ImportItem Item, string Address)
{
    public bool IsParked => Item.State == ImportItemState.Parked;
}

/// <summary>The runs in progress, requested again every few seconds.</summary>
/// <param name="Seen">The newest run and the number of running ones, so that the next request can determine whether a run has
/// ended.</param>
public sealed record LivePage(string ConnectionId, IReadOnlyList<RunRow> Running, DateTimeOffset Now, string Seen);

public sealed record ActivityPage(
    ConnectionTabs Tabs,
    bool IntegratorEnabled,
    LivePage Live,
    PlotViewModel Plot,
    IReadOnlyList<RunLine> Runs,
    string? NextRuns,
    IReadOnlyList<UnprocessedRow> Unprocessed,
    IReadOnlyList<MailboxRow> Mailboxes);
