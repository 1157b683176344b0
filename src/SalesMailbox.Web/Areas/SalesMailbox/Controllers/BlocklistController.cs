using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>
/// Edits an agent's private blocklist (B7). Only the agent can see it; administrators have no page for it.
/// <see cref="InboxRulesController"/> shows it.
/// </summary>
[Authorize(Policies.UseInbox)]
public class BlocklistController(
    BlocklistManager blocklist,
    BlockedLabelManager labels,
    MailLabelReader reader,
    SenderRulePages pages,
    IStringLocalizer<BlocklistController> text)
    : SalesMailboxController
{
    private const string LabelField = "label";

    [HttpPost]
    public async Task<IActionResult> Add([Bind(Prefix = "Block")] BlockSenderForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var agent = await CurrentAgentAsync();
        var added = await blocklist.AddAsync(agent, new BlockForm(form.Sender, form.IsSure), Aborted);
        if (Accept(added, "Block"))
        {
            await TellAddedAsync(added.Value!);
            return ToList();
        }

        var entries = await blocklist.ListAsync(agent, Aborted);
        return View(
            "InboxRulesPage",
            new InboxRulesPage(await pages.ListAsync(agent, Aborted), entries, await labels.CheckAsync(agent, entries, Aborted), form));
    }

    [HttpGet]
    public async Task<IActionResult> Label() => View(new BlockLabelPage(await reader.ReadAsync(await CurrentAgentAsync(), Aborted), null));

    [HttpPost]
    public async Task<IActionResult> Label(string? label)
    {
        var agent = await CurrentAgentAsync();
        var added = await labels.AddAsync(agent, label, LabelField, Aborted);
        if (!Accept(added))
        {
            return View(new BlockLabelPage(await reader.ReadAsync(agent, Aborted), label));
        }

        await TellAddedAsync(added.Value!);
        return ToList();
    }

    [HttpPost]
    public async Task<IActionResult> Remove(string id)
    {
        if (await blocklist.RemoveAsync(await CurrentAgentAsync(), id, Aborted) is { } removed)
        {
            await Flash.SuccessAsync(text[
                "{0} is no longer blocked. From now on, its email is imported again. Email that was kept out is not imported.",
                removed.Value]);
        }

        return ToList();
    }

    private Task TellAddedAsync(BlockEntry entry) =>
        Flash.SuccessAsync(
            text["{0} is now on your blocklist. Its email is no longer stored. Email that is already stored stays.", entry.Value]);

    private RedirectToActionResult ToList() => RedirectToAction("Index", "InboxRules", null, "blocklist");
}
