using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Quotations: the list, a quotation's page with its PDF, and changes of its state.</summary>
[Authorize(Policies.UseQuotations)]
public class QuotationsController(
    IQuotationStore quotations,
    QuotationManager manager,
    QuotationLists lists,
    QuotationFiles files,
    IStringLocalizer<QuotationsController> text) : SalesMailboxController
{
    private const int PageSize = 50;

    [HttpGet]
    public async Task<IActionResult> Index(QuotationFilter filter, string? after)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var me = await CurrentAgentAsync();
        var page = await quotations.ListAsync(filter.ToQuery(me.Id), new PageRequest(after, PageSize), Aborted);
        return View(new QuotationsPage(filter, await lists.ReadAsync(page.Items, Aborted), page.Next, after is not null));
    }

    [HttpGet]
    public async Task<IActionResult> Details(string id) =>
        await quotations.FindAsync(id, Aborted) is { } quotation ? View(await lists.ReadPageAsync(quotation, Aborted)) : NotFound();

    /// <summary>Returns the PDF for the browser's own viewer.</summary>
    [HttpGet]
    public async Task<IActionResult> Pdf(string id)
    {
        if (await quotations.FindAsync(id, Aborted) is not { } quotation)
        {
            return NotFound();
        }

        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(quotation.Label + ".pdf");
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.OpenAsync(quotation, Aborted), IQuotationDocuments.ContentType);
    }

    [HttpPost]
    [IdempotentForm("Edit", "QuotationEditor")]
    public async Task<IActionResult> Copy(string id)
    {
        var copied = await manager.CopyAsync(id, await CurrentAgentAsync(), Aborted);
        await ReportAsync(copied, text["{0} is the new version. Make your changes.", copied.Value?.Label ?? ""]);
        return copied.Value is { } copy
            ? RedirectToAction("Edit", "QuotationEditor", new { id = copy.Id })
            : RedirectToAction("Details", new { id });
    }

    [HttpPost]
    public Task<IActionResult> MarkSent(string id, long version) =>
        SetAsync(id, text["The quotation was marked as sent."], agent => manager.MarkSentAsync(id, version, agent, Aborted));

    [HttpPost]
    public Task<IActionResult> Accept(string id, long version) =>
        SetAsync(id, text["The quotation was marked as accepted."], agent => manager.AcceptAsync(id, version, agent, Aborted));

    [HttpPost]
    public Task<IActionResult> Decline(string id, long version) =>
        SetAsync(id, text["The quotation was marked as declined."], agent => manager.DeclineAsync(id, version, agent, Aborted));

    [HttpPost]
    public Task<IActionResult> Reopen(string id, long version) =>
        SetAsync(id, text["The quotation is back in its previous state."], agent => manager.ReopenAsync(id, version, agent, Aborted));

    [HttpGet]
    public async Task<IActionResult> Remove(string id) =>
        await quotations.FindAsync(id, Aborted) is { } quotation ? View("Confirm", Question(quotation)) : NotFound();

    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        if (await quotations.FindAsync(id, Aborted) is not { } quotation)
        {
            return RedirectToAction("Index");
        }

        if (!Accept(await manager.RemoveAsync(id, await CurrentAgentAsync(), Aborted)))
        {
            return View("Confirm", Question(quotation));
        }

        await Flash.SuccessAsync(text["{0} was removed.", quotation.Label]);
        return RedirectToAction("Details", "Tickets", new { id = quotation.TicketId });
    }

    private ConfirmViewModel Question(Quotation quotation) => new(
        text["Remove {0}?", quotation.Label],
        text["The draft \"{0}\" is deleted permanently. Its number is not reused.", quotation.Title],
        text["Remove"],
        Url.Action("Details", new { id = quotation.Id })!);

    private async Task<IActionResult> SetAsync(string id, string done, Func<Agent, Task<Result<Quotation>>> set)
    {
        await ReportAsync(await set(await CurrentAgentAsync()), done);
        return RedirectToAction("Details", new { id });
    }
}
