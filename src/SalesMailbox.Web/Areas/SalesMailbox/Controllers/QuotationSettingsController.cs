using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Configuration > Quotations (O4).</summary>
[Authorize(Policies.ManageQuotationSettings)]
public class QuotationSettingsController(
    QuotationSettingsPages pages,
    QuotationSettingsManager manager,
    SenderPreviews previews,
    IStringLocalizer<QuotationSettingsController> text) : SalesMailboxController
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await pages.StoredAsync((await CurrentAgentAsync()).Id, Aborted));

    /// <param name="agent">The agent in the sentence.</param>
    /// <param name="client">The client in the sentence.</param>
    [HttpPost]
    public async Task<IActionResult> Index(
        [Bind(Prefix = "Form")] QuotationSettingsEditForm form, string? agent, string? client, string? refresh)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (refresh is null && Accept(await manager.SaveAsync(form.ToForm(), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved. The new settings apply to quotations sent from now on."]);
            return RedirectToAction("Index");
        }

        return View(await pages.AgainAsync(form, agent, client, Aborted));
    }

    /// <summary>The sentence for the chosen values, saved or not; for htmx.</summary>
    [HttpPost]
    public async Task<IActionResult> Preview([Bind(Prefix = "Form")] QuotationSettingsEditForm form, string? agent, string? client)
    {
        ArgumentNullException.ThrowIfNull(form);
        return PartialView("_SenderSentence", await previews.SentenceAsync(agent, client, form, Aborted));
    }
}
