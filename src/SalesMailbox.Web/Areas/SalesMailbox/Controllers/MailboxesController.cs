using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Forms;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>The Mailboxes tab of a connection (C5, C6, C8).</summary>
[Authorize(Policies.ManageConnections)]
public class MailboxesController(
    IConnectionStore connections,
    IMailboxStore mailboxes,
    IAgentDirectory agents,
    MailboxManager manager,
    SignInManager signIn,
    MailboxConnector connector,
    EndingSignIns ending,
    MailboxRows rows,
    IStringLocalizer<MailboxesController> text) : SalesMailboxController
{
    /// <param name="id">The connection.</param>
    [HttpGet]
    public async Task<IActionResult> Index(string id)
    {
        if (await connections.FindAsync(id, Aborted) is not { } connection)
        {
            return NotFound();
        }

        var list = await rows.ReadAsync(await mailboxes.ListByConnectionAsync(id, Aborted), Aborted);
        var nameOf = await AgentNames.ReadAsync(agents, list.SelectMany(row => row.Mailbox.SharedWith), Aborted);
        return View(new MailboxesPage(
            new ConnectionTabs(id, connection.Name, "Mailboxes"),
            [.. list.Where(row => !row.Mailbox.IsShared)],
            [.. list.Where(row => row.Mailbox.IsShared)
                .Select(row => new SharedMailboxRow(row, [.. row.Mailbox.SharedWith.Select(agent => nameOf[agent])]))]));
    }

    /// <param name="id">The connection.</param>
    /// <param name="shared">Whether to add a shared mailbox, which only sends.</param>
    [HttpGet]
    public async Task<IActionResult> Add(string id, bool shared) =>
        await connections.FindAsync(id, Aborted) is null
            ? NotFound()
            : await FormAsync(null, id, new MailboxForm { MatchingEnabled = true, IsShared = shared });

    [HttpPost]
    [IdempotentForm("Index", "Mailboxes")]
    public async Task<IActionResult> Add(string id, [Bind(Prefix = "Form")] MailboxForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid && Accept(await manager.AddAsync(id, form.ToDetails(isNew: true), Aborted), "Form"))
        {
            await Flash.SuccessAsync(form.IsShared
                ? text["The mailbox was added. Sign in to it below."]
                : text["The mailbox was added. Its agent signs in to it under My Account > Integrations."]);
            return RedirectToAction("Index", new { id });
        }

        return await FormAsync(null, id, form);
    }

    /// <param name="id">The mailbox.</param>
    [HttpGet]
    public async Task<IActionResult> Edit(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        return await FormAsync(id, mailbox.ConnectionId, MailboxForm.Of(mailbox));
    }

    [HttpPost]
    public async Task<IActionResult> Edit(string id, [Bind(Prefix = "Form")] MailboxForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        if (mailbox.Version != form.Version)
        {
            (form.Version, form.IsShared) = (mailbox.Version, mailbox.IsShared);
            var names = await AgentNames.ReadAsync(
                agents, [mailbox.AgentId, form.AgentId ?? "", .. mailbox.SharedWith, .. form.SharedWith ?? []], Aborted);
            return await FormAsync(id, mailbox.ConnectionId, form, this.ShowConflict(
                MailboxForm.Of(mailbox).Compare(form, agent => names.GetValueOrDefault(agent, agent), text)));
        }

        if (ModelState.IsValid && Accept(await manager.UpdateAsync(id, form.ToDetails(isNew: false), Aborted), "Form"))
        {
            await Flash.SuccessAsync(text["Saved."]);
            return RedirectToAction("Index", new { id = mailbox.ConnectionId });
        }

        form.IsShared = mailbox.IsShared;
        return await FormAsync(id, mailbox.ConnectionId, form);
    }

    /// <summary>Signs in to a shared mailbox with its own account at the mail service.</summary>
    /// <param name="id">The mailbox.</param>
    [HttpPost]
    public async Task<IActionResult> SignIn(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { IsShared: true } mailbox)
        {
            return NotFound();
        }

        var begun = await signIn.BeginAsync(await CurrentAgentAsync(), mailbox.ConnectionId, id, this.CallbackAddress(), Aborted);
        if (begun.Succeeded)
        {
            return this.LeaveFor(begun.Value!);
        }

        await ReportAsync(begun, "");
        return RedirectToAction("Index", new { id = mailbox.ConnectionId });
    }

    /// <summary>Connects a shared mailbox whose mail service has no sign-in page.</summary>
    /// <param name="id">The mailbox.</param>
    /// <param name="userName">For services with passwords; empty to use the mailbox's address.</param>
    /// <param name="password">For services with passwords.</param>
    [HttpPost]
    public async Task<IActionResult> Connect(string id, string? userName, string? password)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { IsShared: true } mailbox)
        {
            return NotFound();
        }

        var outcome = await connector.ConnectAsync(await CurrentAgentAsync(), id, userName, password, Aborted);
        await Flash.AddAsync(outcome.Succeeded ? FlashKind.Success : FlashKind.Error, Sentences.Of(outcome.Message));
        return RedirectToAction("Index", new { id = mailbox.ConnectionId });
    }

    [HttpGet]
    public async Task<IActionResult> Remove(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        return View("Confirm", new ConfirmViewModel(
            text["Remove {0}?", mailbox.Address],
            mailbox.IsShared
                ? text["Its sign-in is revoked at the mail service and nothing more is sent from it. "
                    + "Where an action, a client or the settings of quotations name it, nothing can be sent until another mailbox is "
                    + "chosen there."]
                : text["Its sign-in is revoked at the mail service and nothing more is imported from it. "
                    + "Email that was imported and tickets stay."],
            text["Remove"],
            Url.Action("Index", new { id = mailbox.ConnectionId })!,
            ending.Of(await signIn.FindEndingAsync(id, Aborted))));
    }

    [HttpPost]
    [ActionName("Remove")]
    public async Task<IActionResult> RemoveConfirmed(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        await ReportAsync(
            await manager.RemoveAsync(id, Aborted),
            mailbox.IsShared ? text["The mailbox was removed."] : text["Removed. Imported email and tickets stay."]);
        return RedirectToAction("Index", new { id = mailbox.ConnectionId });
    }

    /// <param name="id">The mailbox.</param>
    [HttpPost]
    public async Task<IActionResult> Test(string id)
    {
        if (await mailboxes.FindAsync(id, Aborted) is not { } mailbox)
        {
            return NotFound();
        }

        await ReportAsync(await manager.TestAccessAsync(id, Aborted));
        return RedirectToAction("Index", new { id = mailbox.ConnectionId });
    }

    /// <param name="id">The connection.</param>
    [HttpPost]
    public async Task<IActionResult> TestAll(string id)
    {
        var results = await manager.TestAllAsync(id, Aborted);
        var good = results.Count(result => result.State == MailboxAccessState.Accessible);
        await Flash.AddAsync(
            good == results.Count ? FlashKind.Success : FlashKind.Warning,
            text.Plural(results.Count, "{1} of {0} mailbox is accessible.", "{1} of {0} mailboxes are accessible.", good));
        return RedirectToAction("Index", new { id });
    }

    private Task ReportAsync(MailboxAccessResult result) => result.State == MailboxAccessState.Accessible
        ? Flash.SuccessAsync(text["{0} is accessible.", result.Address])
        : Flash.ErrorAsync(text["{0} is not accessible: {1}", result.Address, Sentences.OfOptional(result.Reason) ?? ""]);

    private async Task<IActionResult> FormAsync(string? id, string connectionId, MailboxForm form, ConflictViewModel? conflict = null) =>
        View("Edit", new MailboxEditPage(id, connectionId, form, await agents.ListAsync(Aborted), conflict));
}
