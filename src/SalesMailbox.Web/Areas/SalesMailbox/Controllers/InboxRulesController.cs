using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>My Inbox > Rules and blocklist: what is always done with a sender's email (B7). Agents see only their own rules.</summary>
[Authorize(Policies.UseInbox)]
public class InboxRulesController(
    SenderRuleManager rules,
    SenderRulePages pages,
    BlocklistManager blocklist,
    BlockedLabelManager labels,
    TicketPickers tickets,
    ClientPickers clients,
    IStringLocalizer<InboxRulesController> text) : SalesMailboxController
{
    private const string TicketField = "Form.TicketId";
    private const string ClientField = "Form.ClientId";

    /// <param name="block">An address to fill the form of the blocklist with.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string? block)
    {
        var agent = await CurrentAgentAsync();
        var entries = await blocklist.ListAsync(agent, Aborted);
        return View("InboxRulesPage", new InboxRulesPage(
            await pages.ListAsync(agent, Aborted), entries, await labels.CheckAsync(agent, entries, Aborted),
            new BlockSenderForm { Sender = block }));
    }

    [HttpGet]
    public Task<IActionResult> New(string? sender) => EditorAsync(null, new SenderRuleEditForm { Sender = sender });

    [HttpPost]
    public Task<IActionResult> New([Bind(Prefix = "Form")] SenderRuleEditForm form) => SaveAsync(null, form);

    [HttpGet]
    public async Task<IActionResult> Edit(string id) =>
        await rules.FindAsync(await CurrentAgentAsync(), id, Aborted) is { } rule
            ? await EditorAsync(id, SenderRuleEditForm.Of(rule))
            : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] SenderRuleEditForm form) =>
        await rules.FindAsync(await CurrentAgentAsync(), id, Aborted) is null ? NotFound() : await SaveAsync(id, form);

    [HttpPost]
    public async Task<IActionResult> Switch(string id, bool enabled)
    {
        var result = await rules.SwitchAsync(await CurrentAgentAsync(), id, enabled, Aborted);
        await ReportAsync(result, enabled ? text["The rule is turned on again."] : text["The rule is turned off. It stays in the list."]);
        return RedirectToAction("Index");
    }

    [HttpPost]
    public async Task<IActionResult> Remove(string id)
    {
        await ReportAsync(
            await rules.RemoveAsync(await CurrentAgentAsync(), id, Aborted),
            text["The rule was deleted. Email that it filed stays where it is."]);
        return RedirectToAction("Index");
    }

    /// <summary>The options of the ticket picker, for htmx.</summary>
    [HttpGet]
    public async Task<IActionResult> Pick(string field) => string.IsNullOrEmpty(field)
        ? NotFound()
        : PartialView("_TicketOptions", await tickets.AnyAsync(Request, field, Request.Query[field], Aborted));

    private async Task<IActionResult> SaveAsync(string? id, SenderRuleEditForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ClientPickers.IsRefresh(Request)
            || !Accept(await rules.SaveAsync(await CurrentAgentAsync(), id, form.ToForm(), Aborted), "Form"))
        {
            return await EditorAsync(id, form);
        }

        await Flash.SuccessAsync(text["Saved. The rule applies to email that arrives from now on."]);
        return RedirectToAction("Index");
    }

    private async Task<IActionResult> EditorAsync(string? id, SenderRuleEditForm form) => View("Edit", new SenderRuleEditPage(
        id,
        form,
        await tickets.AnyAsync(Request, TicketField, form.TicketId, Aborted),
        await clients.ClientAsync(
            new ClientPickerSettings(ClientField, text["Client"]), form.ClientId, ClientPickers.SearchIn(Request, ClientField), Aborted)));
}
