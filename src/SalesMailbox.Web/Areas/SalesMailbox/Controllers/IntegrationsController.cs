using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Import;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>My Account > Integrations: agents sign in to their own mailboxes and sign out (C7, C9).</summary>
[Authorize(Policies.UseIntegrations)]
public class IntegrationsController(
    IMailboxStore mailboxes,
    SignInManager signIn,
    MailboxConnector connector,
    ImportControl imports,
    MailboxRows rows,
    EndingSignIns ending,
    IStringLocalizer<IntegrationsController> text) : SalesMailboxController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var agent = await CurrentAgentAsync();
        return View(new IntegrationsPage(await rows.ReadAsync(await mailboxes.ListByAgentAsync(agent.Id, Aborted), Aborted)));
    }

    /// <summary>Lists who looked at the agent's email: administrators and others who may view all inboxes.</summary>
    /// <param name="after">The key after which to list older entries.</param>
    [HttpGet]
    public async Task<IActionResult> Looks([FromServices] MailLookPages pages, string? after)
    {
        ArgumentNullException.ThrowIfNull(pages);
        return View(await pages.ReadAsync(await CurrentAgentAsync(), after, Aborted));
    }

    [HttpPost]
    public async Task<IActionResult> SignIn(string id)
    {
        if (await OwnAsync(id) is not { } mailbox)
        {
            return NotFound();
        }

        var begun = await signIn.BeginAsync(await CurrentAgentAsync(), mailbox.ConnectionId, id, this.CallbackAddress(), Aborted);
        if (begun.Succeeded)
        {
            return this.LeaveFor(begun.Value!);
        }

        await ReportAsync(begun, "");
        return RedirectToAction("Index");
    }

    /// <summary>Connects a mailbox whose mail service has no sign-in page.</summary>
    /// <param name="userName">For services with passwords; empty to use the mailbox's address.</param>
    /// <param name="password">For services with passwords.</param>
    [HttpPost]
    public async Task<IActionResult> Connect(string id, string? userName, string? password)
    {
        if (await OwnAsync(id) is null)
        {
            return NotFound();
        }

        var outcome = await connector.ConnectAsync(await CurrentAgentAsync(), id, userName, password, Aborted);
        var isImporting = await imports.ImportAfterSignInAsync(outcome, Aborted);
        await Flash.AddAsync(
            outcome.Succeeded ? FlashKind.Success : FlashKind.Error,
            isImporting ? text["{0} Its email is being imported now.", Sentences.Of(outcome.Message)] : Sentences.Of(outcome.Message));
        return RedirectToAction("Index");
    }

    [HttpGet]
    public async Task<IActionResult> Disconnect(string id)
    {
        if (await OwnAsync(id) is not { } mailbox)
        {
            return NotFound();
        }

        return View("Confirm", new ConfirmViewModel(
            text["Disconnect {0}?", mailbox.Address],
            text["The access is revoked at the mail service and deleted here. Imported email is kept. "
                + "No new email is imported until you sign in again."],
            text["Disconnect"],
            Url.Action("Index")!,
            ending.Of(await signIn.FindEndingAsync(id, Aborted))));
    }

    [HttpPost]
    [ActionName("Disconnect")]
    public async Task<IActionResult> DisconnectConfirmed(string id)
    {
        if (await OwnAsync(id) is null)
        {
            return NotFound();
        }

        var done = await signIn.DisconnectAsync(await CurrentAgentAsync(), id, Aborted);
        await ReportAsync(done, text["Disconnected."]);
        if (done.Warning is { } warning)
        {
            await Flash.WarningAsync(Sentences.Of(warning));
        }

        return RedirectToAction("Index");
    }

    private async Task<Mailbox?> OwnAsync(string id)
    {
        var agent = await CurrentAgentAsync();
        return await mailboxes.FindAsync(id, Aborted) is { } mailbox && mailbox.AgentId == agent.Id ? mailbox : null;
    }
}
