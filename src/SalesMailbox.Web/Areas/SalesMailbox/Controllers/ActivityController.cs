using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.Messages;
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
    IMessageStore messages,
    IImportRunStore runs,
    IImportLedger ledger,
    MailboxRows rows,
    TimeProvider clock) : SalesMailboxController
{
    private const int PlotDays = 30;
    private const int MaxParked = 100;

    /// <param name="id">The connection.</param>
    /// <param name="after">A page of older runs.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string id, string? after)
    {
        if (await connections.FindAsync(id, Aborted) is not { } connection)
        {
            return NotFound();
        }

        var own = await mailboxes.ListByConnectionAsync(id, Aborted);
        var addressOf = own.ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address);
        var page = await runs.ListAsync(id, new PageRequest(after, 20), Aborted);
        var parked = await ParkedAsync(own);
        return View(new ActivityPage(
            new ConnectionTabs(id, connection.Name, "Activity"),
            connection.IntegratorEnabled,
            await LiveAsync(id, addressOf),
            await PlotAsync(own, parked),
            [.. page.Items.Select(run => new RunRow(run, addressOf.GetValueOrDefault(run.MailboxId, "")))],
            page.Next,
            parked,
            await rows.ReadAsync(own, Aborted)));
    }

    /// <summary>The part with live progress, for htmx.</summary>
    [HttpGet]
    public async Task<IActionResult> Live(string id)
    {
        var own = await mailboxes.ListByConnectionAsync(id, Aborted);
        return PartialView("_Live", await LiveAsync(id, own.ToDictionary(mailbox => mailbox.Id, mailbox => mailbox.Address)));
    }

    private async Task<LivePage> LiveAsync(string id, Dictionary<string, string> addressOf)
    {
        var running = await runs.ListRunningAsync(id, Aborted);
        return new LivePage(id, [.. running.Select(run => new RunRow(run, addressOf.GetValueOrDefault(run.MailboxId, "")))], clock.GetUtcNow());
    }

    private async Task<IReadOnlyList<ParkedRow>> ParkedAsync(IReadOnlyList<Mailbox> own)
    {
        var parked = new List<ParkedRow>();
        foreach (var mailbox in own)
        {
            var page = await ledger.ListByStateAsync(mailbox.Id, ImportItemState.Parked, new PageRequest(null, MaxParked), Aborted);
            parked.AddRange(page.Items.Select(item => new ParkedRow(item, mailbox.Address)));
        }

        return parked;
    }

    private async Task<PlotViewModel> PlotAsync(IReadOnlyList<Mailbox> own, IReadOnlyList<ParkedRow> parked)
    {
        var first = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1 - PlotDays);
        var counts = await messages.CountByDayAsync([.. own.Select(mailbox => mailbox.Id)], first, Aborted);
        return PlotViewModel.Of(counts, parked.Select(row => DateOnly.FromDateTime(row.Item.DiscoveredAt.UtcDateTime)), first, PlotDays);
    }
}
