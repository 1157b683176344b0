using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Configuration > Tickets > Statuses, including the status that waits for the client (A1).</summary>
[Authorize(Policies.ManageActions)]
public class TicketStatusesController(ITicketStore tickets, TicketStatusManager manager, IStringLocalizer<TicketStatusesController> text)
    : SalesMailboxController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(new StatusesPage(await tickets.ListStatusesAsync(Aborted)));

    [HttpGet]
    public async Task<IActionResult> New()
    {
        var all = await tickets.ListStatusesAsync(Aborted);
        return Show(null, new StatusForm
        {
            Position = all.Count == 0 ? 0 : Math.Min(all.Max(status => status.Position) + 1, TicketStatusManager.MaxPosition),
        });
    }

    [HttpPost]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] StatusForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var added = await manager.AddAsync(form.ToForm(), Aborted);
        if (!Accept(added, "Form"))
        {
            return Show(null, form);
        }

        await Flash.SuccessAsync(text["The status {0} was created.", added.Value!.Name]);
        return RedirectToAction("Index");
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id) =>
        await FindAsync(id) is { } status ? Show(status, StatusForm.Of(status)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] StatusForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await FindAsync(id) is not { } status)
        {
            return NotFound();
        }

        if (!Accept(await manager.UpdateAsync(id, form.ToForm(), Aborted), "Form"))
        {
            return Show(status, form);
        }

        await Flash.SuccessAsync(text["Saved."]);
        return RedirectToAction("Index");
    }

    [HttpGet]
    public async Task<IActionResult> Remove(string id) => await FindAsync(id) is { } status
        ? View("Confirm", new ConfirmViewModel(
            text["Remove the status {0}?", status.Name], text["It is no longer offered. Earlier entries stay on the timelines."],
            text["Remove"], Url.Action("Index")!))
        : NotFound();

    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        await ReportAsync(await manager.RemoveAsync(id, Aborted), text["The status was removed."]);
        return RedirectToAction("Index");
    }

    private ViewResult Show(TicketStatus? status, StatusForm form) =>
        View("Edit", new StatusEditPage(status?.Id, status?.Name ?? text["New status"], form));

    private async Task<TicketStatus?> FindAsync(string id) =>
        (await tickets.ListStatusesAsync(Aborted)).FirstOrDefault(status => status.Id == id);
}
