using SalesMailbox.Core.Import;

namespace SalesMailbox.Web.ViewModels;

public sealed record RunRow(ImportRun Run, string Address);

/// <summary>A line of the list of runs: one run, or several after each other that brought no mail.</summary>
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

/// <summary>A mail that could not be processed, so far or at all.</summary>
public sealed record UnprocessedRow(ImportItem Item, string Address)
{
    public bool IsParked => Item.State == ImportItemState.Parked;
}

/// <summary>What runs right now; asked for again every few seconds.</summary>
/// <param name="Seen">Names the newest run and how many are running, so that the next question can tell whether the last one has ended in between.</param>
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
