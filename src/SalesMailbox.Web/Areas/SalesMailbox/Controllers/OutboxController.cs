using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Sending;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;

namespace SalesMailbox.Web.Controllers;

/// <summary>An outgoing email: its state, Retry, and withdrawal.</summary>
[Authorize(Policies.EditTickets)]
public class OutboxController(
    IOutboxStore store, Outbox outbox, ISendLauncher launcher, OutgoingViews views, IStringLocalizer<OutboxController> text)
    : SalesMailboxController
{
    /// <summary>Returns the email's entry on the timeline, for htmx. After it is sent, the page is reloaded.</summary>
    [HttpGet]
    public async Task<IActionResult> State(string id)
    {
        if (await store.FindAsync(id, Aborted) is not { } mail)
        {
            return NotFound();
        }

        if (mail is { State: OutgoingState.Sent, StoredAt: not null })
        {
            Response.Headers["HX-Refresh"] = "true";
        }

        return PartialView("_Outgoing", views.Read(await CurrentAgentAsync(), [mail])[mail.Id]);
    }

    [HttpPost]
    public async Task<IActionResult> Retry(string id)
    {
        var done = await outbox.RetryAsync(await CurrentAgentAsync(), id, Aborted);
        await ReportAsync(done, text["The email is being sent again."]);
        if (done.Succeeded)
        {
            await launcher.StartAsync(Aborted);
        }

        return await BackAsync(id);
    }

    [HttpPost]
    public async Task<IActionResult> Withdraw(string id)
    {
        await ReportAsync(await outbox.WithdrawAsync(await CurrentAgentAsync(), id, Aborted), text["Canceled. The email is not sent."]);
        return await BackAsync(id);
    }

    private async Task<IActionResult> BackAsync(string id) => await store.FindAsync(id, Aborted) is { } mail
        ? RedirectToAction("Details", "Tickets", new { id = mail.TicketId }, "timeline-end")
        : RedirectToAction("Index", "Tickets");
}
