using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.Controllers;

/// <summary>The buttons of the Activity tab (I6 to I8). Each leads back to the tab.</summary>
[Authorize(Policies.ManageConnections)]
public class ImportsController(
    ImportControl control,
    CompletenessChecker completeness,
    IImportRunStore runs,
    IImportLedger ledger,
    IMailboxStore mailboxes,
    IStringLocalizer<ImportsController> text) : SalesMailboxController
{
    /// <param name="id">The connection.</param>
    [HttpPost]
    public async Task<IActionResult> Start(string id)
    {
        await ReportAsync(await control.ImportNowAsync(id, Aborted), text["The import has started."]);
        return Back(id);
    }

    /// <param name="id">The run.</param>
    [HttpPost]
    public async Task<IActionResult> Cancel(string id)
    {
        if (await runs.FindAsync(id, Aborted) is not { } run)
        {
            return NotFound();
        }

        var cancelled = await control.CancelAsync(id, Aborted);
        if (cancelled is { Succeeded: true, Value: false })
        {
            await Flash.InfoAsync(text["The import had already ended."]);
        }
        else
        {
            await ReportAsync(
                cancelled, text["The import stops after the current email. Imported email stays, and the next run imports the rest."]);
        }

        return Back(run.ConnectionId);
    }

    /// <param name="id">The ledger item of the parked message.</param>
    [HttpPost]
    public async Task<IActionResult> Retry(string id)
    {
        if (await ledger.FindAsync(id, Aborted) is not { } item || await mailboxes.FindAsync(item.MailboxId, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        await ReportAsync(await control.RetryParkedAsync(id, Aborted), text["Queued again. The next import retries it."]);
        return Back(mailbox.ConnectionId);
    }

    /// <param name="id">The mailbox.</param>
    [HttpPost]
    public async Task<IActionResult> RetryAll(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        await ReportAsync(await control.RetryAllParkedAsync(id, Aborted), text["All are queued again. The next import retries them."]);
        return Back(mailbox.ConnectionId);
    }

    /// <param name="id">The mailbox.</param>
    [HttpPost]
    public async Task<IActionResult> Check(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        try
        {
            var report = await completeness.CheckAsync(id, Aborted);
            await Flash.AddAsync(
                report.IsComplete ? FlashKind.Success : FlashKind.Warning,
                report.IsComplete
                    ? text["{0}: {1:N0} of {2:N0} accounted for.", mailbox.Address, report.Accounted, report.AtService]
                    : text.Plural(
                        report.Missing.Count,
                        "{1}: {2:N0} of {3:N0} accounted for. The other one is queued now.",
                        "{1}: {2:N0} of {3:N0} accounted for. The other {0:N0} are queued now.",
                        mailbox.Address,
                        report.Accounted,
                        report.AtService));
        }
        catch (MailServiceException exception)
        {
            await Flash.ErrorAsync(text["{0} could not be checked: {1}", mailbox.Address, Sentences.Of(exception.Text)]);
        }

        return Back(mailbox.ConnectionId);
    }

    private RedirectToActionResult Back(string connectionId) => RedirectToAction("Index", "Activity", new { id = connectionId });
}
