using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Htmx;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// Creates and edits a quotation. Buttons of the form add, remove, and move lines, so it works without JavaScript; with JavaScript only the
/// lines are reloaded.
/// </summary>
[Authorize(Policies.UseQuotations)]
public class QuotationEditorController(
    IQuotationStore quotations,
    ITicketStore tickets,
    QuotationManager manager,
    QuotationEditing editing,
    IStringLocalizer<QuotationEditorController> text) : SalesMailboxController
{
    /// <param name="id">The opportunity.</param>
    [HttpGet]
    public async Task<IActionResult> New(string id)
    {
        if (await tickets.FindAsync(id, Aborted) is not { Use: TicketUse.Opportunity } ticket)
        {
            return NotFound();
        }

        var form = QuotationEditForm.Of(await manager.StartAsync(ticket, await CurrentAgentAsync(), Aborted));
        return View("Edit", new QuotationEditPage(null, null, ticket, form, QuotationEditing.Totals(form)));
    }

    [HttpPost]
    [IdempotentForm("Details", "Quotations")]
    public async Task<IActionResult> New(string id, [Bind(Prefix = "Form")] QuotationEditForm form, string? change)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await tickets.FindAsync(id, Aborted) is not { Use: TicketUse.Opportunity } ticket)
        {
            return NotFound();
        }

        if (change is not null)
        {
            return await ChangedAsync(new QuotationEditPage(null, null, ticket, form, QuotationEditing.Totals(form)), change);
        }

        var created = await manager.CreateAsync(id, form.ToForm(), await CurrentAgentAsync(), Aborted);
        if (!Accept(created, "Form"))
        {
            return View("Edit", new QuotationEditPage(null, null, ticket, form, QuotationEditing.Totals(form)));
        }

        await Flash.SuccessAsync(text["{0} was created.", created.Value!.Label]);
        return RedirectToAction("Details", "Quotations", new { id = created.Value.Id });
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id)
    {
        if (await PageAsync(id, null) is not { } page)
        {
            return NotFound();
        }

        // A sent quotation can't be edited. Its page says so and offers a new version.
        return page.Quotation.State == QuotationState.Draft ? View(page.Page) : RedirectToAction("Details", "Quotations", new { id });
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] QuotationEditForm form, string? change)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await PageAsync(id, form) is not var (quotation, page))
        {
            return NotFound();
        }

        if (change is not null)
        {
            return await ChangedAsync(page, change);
        }

        if (quotation.State == QuotationState.Draft && quotation.Version != form.Version)
        {
            form.Version = quotation.Version;
            return View(page with { Conflict = this.ShowConflict(editing.Compare(quotation, form)) });
        }

        if (!Accept(await manager.UpdateAsync(id, form.ToForm(), Aborted), "Form"))
        {
            return View(page);
        }

        await Flash.SuccessAsync(text["Saved."]);
        return RedirectToAction("Details", "Quotations", new { id });
    }

    /// <summary>Returns the totals of the values entered so far, for htmx.</summary>
    [HttpPost]
    public IActionResult Totals([Bind(Prefix = "Form")] QuotationEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return PartialView("_Totals", QuotationEditing.Totals(form));
    }

    private async Task<IActionResult> ChangedAsync(QuotationEditPage page, string change)
    {
        var focus = await editing.ChangeAsync(page.Form, change, Aborted);

        // Inputs prefer posted values to the model's, but their numbers have changed.
        ModelState.Clear();
        var changed = page with { Totals = QuotationEditing.Totals(page.Form), Focus = focus };
        return Request.IsHtmx() ? PartialView("_Lines", changed) : View("Edit", changed);
    }

    private async Task<(Quotation Quotation, QuotationEditPage Page)?> PageAsync(string id, QuotationEditForm? form)
    {
        if (await quotations.FindAsync(id, Aborted) is not { } quotation
            || await tickets.FindAsync(quotation.TicketId, Aborted) is not { } ticket)
        {
            return null;
        }

        form ??= QuotationEditForm.Of(QuotationForm.Of(quotation));
        return (quotation, new QuotationEditPage(id, quotation.Label, ticket, form, QuotationEditing.Totals(form)));
    }
}
