using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>The Activity tab of a connection (I7, I8).</summary>
[Authorize(Policies.ManageConnections)]
public class ActivityController(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IDecisionStore decisions,
    IImportRunStore runs,
    IImportLedger ledger,
    MailboxRows rows,
    TimeProvider clock,
    AgentTime calendar) : SalesMailboxController
{
    private const int PlotDays = 30;
    private const int MaxUnprocessed = 100;
    private const int RunLines = 20;
    private const int MaxRuns = 200;

    /// <param name="id">The connection.</param>
    /// <param name="after">The position after which to list older runs.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string id, string? after)
    {
        if (await connections.FindAsync(id, Aborted) is not { } connection)
        {
            return NotFound();
        }

        var own = (await mailboxes.ListByConnectionAsync(id, Aborted)).Where(mailbox => !mailbox.IsShared).ToList();
        var addressOf = own.ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address);

        // Read before the rest, so that a run that ends in between appears twice rather than as running forever.
        var live = await LiveAsync(id, addressOf);
        var (lines, next) = await RunsAsync(id, after, addressOf);
        var unprocessed = await UnprocessedAsync(own);
        return View(new ActivityPage(
            new ConnectionTabs(id, connection.Name, "Activity"),
            connection.IntegratorEnabled,
            live,
            await PlotAsync(own, unprocessed),
            lines,
            next,
            unprocessed,
            await rows.ReadAsync(own, Aborted)));
    }

    /// <summary>The part with live progress, for htmx.</summary>
    /// <param name="seen">What the browser last showed (<see cref="LivePage.Seen"/>). If a run has ended since, the rest of the page is
    /// reloaded.</param>
    [HttpGet]
    public async Task<IActionResult> Live(string id, string? seen)
    {
        var own = (await mailboxes.ListByConnectionAsync(id, Aborted)).Where(mailbox => !mailbox.IsShared).ToList();
        var live = await LiveAsync(id, own.ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address));
        if (live.Running.Count == 0 && live.Seen != seen)
        {
            Response.Headers["HX-Trigger"] = "sm-import-ended";
        }

        return PartialView("_Live", live);
    }

    private async Task<LivePage> LiveAsync(string id, Dictionary<string, string> addressOf)
    {
        // The newest run is read first, so that a run that starts after this line is noticed by the next request.
        var latest = (await runs.ListAsync(id, new PageRequest(null, 1), Aborted)).Items is [var newest, ..] ? newest : null;
        var running = await runs.ListRunningAsync(id, Aborted);
        return new LivePage(
            id,
            [.. running.Select(run => new RunRow(run, addressOf.GetValueOrDefault(run.MailboxId, "")))],
            clock.GetUtcNow(),
            $"{latest?.Id}-{running.Count}");
    }

    /// <summary>Continues reading until the page is full of lines, however many runs are combined in them.</summary>
    private async Task<(IReadOnlyList<RunLine> Lines, string? Next)> RunsAsync(
        string id, string? after, Dictionary<string, string> addressOf)
    {
        var read = new List<RunRow>();
        IReadOnlyList<RunLine> lines;
        do
        {
            var page = await runs.ListAsync(id, new PageRequest(after, RunLines), Aborted);
            read.AddRange(page.Items.Select(run => new RunRow(run, addressOf.GetValueOrDefault(run.MailboxId, ""))));
            lines = RunLine.Of(read);
            after = page.Next;
        }
        while (after is not null && lines.Count < RunLines && read.Count < MaxRuns);

        return (lines, after);
    }

    /// <summary>Lists email that failed: parked messages and those that will be tried again.</summary>
    private async Task<IReadOnlyList<UnprocessedRow>> UnprocessedAsync(IReadOnlyList<Mailbox> own)
    {
        var unprocessed = new List<UnprocessedRow>();
        foreach (var mailbox in own)
        {
            foreach (var state in new[] { ImportItemState.Parked, ImportItemState.Pending })
            {
                var page = await ledger.ListByStateAsync(mailbox.Id, state, new PageRequest(null, MaxUnprocessed), Aborted);
                unprocessed.AddRange(
                    page.Items.Where(item => item.Reason is not null).Select(item => new UnprocessedRow(item, mailbox.Address)));
            }
        }

        return unprocessed;
    }

    private async Task<PlotViewModel> PlotAsync(IReadOnlyList<Mailbox> own, IReadOnlyList<UnprocessedRow> unprocessed)
    {
        var zone = await calendar.ZoneAsync(Aborted);
        var first = (await calendar.TodayAsync(Aborted)).AddDays(1 - PlotDays);
        var counts = await decisions.CountByDayAsync([.. own.Select(mailbox => mailbox.Id)], first, zone, Aborted);
        return PlotViewModel.Of(
            counts, unprocessed.Where(row => row.IsParked).Select(row => TimeZones.DayOf(row.Item.DiscoveredAt, zone)), first, PlotDays);
    }
}
