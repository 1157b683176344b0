using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Actions;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Configuration > Tickets > Actions (O1).</summary>
[Authorize(Policies.ManageActions)]
public class ActionsController(
    IActionDefinitionStore actions,
    ActionDefinitionManager manager,
    ITicketStore tickets,
    IMailboxStore mailboxes,
    FromChoicesReader choices,
    IStringLocalizer<ActionsController> text) : SalesMailboxController
{
    private const string Defaults = "defaults";

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var statuses = await tickets.ListStatusesAsync(Aborted);
        var all = await mailboxes.ListAsync(Aborted);
        return View(new ActionsPage(
            [.. (await actions.ListAsync(Aborted)).Select(action => new ActionRow(
                action, statuses.FirstOrDefault(status => status.Id == action.NewStatusId)?.Name, Words(action, all)))]));
    }

    [HttpGet]
    public async Task<IActionResult> New() => await FormAsync(
        null, "", new ActionForm { SendsEmail = true, IsEnabled = true, Uses = [TicketUse.Opportunity, TicketUse.Project] });

    [HttpPost]
    [IdempotentForm("Edit", "Actions")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] ActionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var added = await manager.AddAsync(form.ToDetails(new ActionDefinition()), Aborted);
        if (!Accept(added, "Form"))
        {
            return await FormAsync(null, "", form);
        }

        await Flash.SuccessAsync(
            text["The action {0} was created. Now choose the mailbox that its emails are sent from.", added.Value!.Name]);
        return form.SendsEmail ? RedirectToAction("Edit", new { id = added.Value.Id, tab = Defaults }) : RedirectToAction("Index");
    }

    /// <param name="tab">"details" or "defaults".</param>
    [HttpGet]
    public async Task<IActionResult> Edit(string id, string? tab) =>
        await actions.FindAsync(id, Aborted) is { } action ? await FormAsync(action, tab, ActionForm.Of(action)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string id, string? tab, [Bind(Prefix = "Form")] ActionForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await actions.FindAsync(id, Aborted) is not { } action)
        {
            return NotFound();
        }

        if (Accept(await manager.UpdateAsync(id, tab == Defaults ? form.ToDefaults(action) : form.ToDetails(action), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved."]);
            return RedirectToAction("Edit", new { id, tab });
        }

        return await FormAsync(action, tab, form);
    }

    [HttpGet]
    public async Task<IActionResult> Remove(string id) => await actions.FindAsync(id, Aborted) is { } action
        ? View("Confirm", new ConfirmViewModel(
            text["Remove the action {0}?", action.Name], text["It is no longer offered on tickets. Earlier entries stay on the timelines."],
            text["Remove"], Url.Action("Index")!))
        : NotFound();

    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        await ReportAsync(await manager.RemoveAsync(id, Aborted), text["The action was removed."]);
        return RedirectToAction("Index");
    }

    private string Words(ActionDefinition action, IReadOnlyList<Mailbox> all) => action switch
    {
        { SendsEmail: false } => text["No email"],
        { From.Kind: FromKind.SalesMailboxes } => text["Sales Mailboxes"],
        { From.Kind: FromKind.Mailbox } =>
            all.FirstOrDefault(mailbox => mailbox.Id == action.From.MailboxId)?.Address ?? text["a removed mailbox"],
        _ => text["not set"],
    };

    private async Task<IActionResult> FormAsync(ActionDefinition? action, string? tab, ActionForm form) => View("Edit", new ActionEditPage(
        action?.Id,
        tab == Defaults && action is not null ? Defaults : "details",
        action?.Name ?? text["New action"],
        action?.SendsEmail ?? false,
        form,
        await tickets.ListStatusesAsync(Aborted),
        await choices.ReadAsync(sharedOnly: true, Aborted)));
}
