using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Server.Controllers;

/// <summary>System > Modules: switches the module on and off (S2).</summary>
[Authorize(ServerPolicies.ManageUsers)]
internal sealed class ModulesController(
    ISettingsStore settings,
    IMailboxStore mailboxes,
    ModuleSwitch module,
    IFlash flash,
    IStringLocalizer<ModulesController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await settings.GetAsync<ModuleSettings>(HttpContext.RequestAborted));

    /// <summary>Asks for confirmation and says what stops.</summary>
    [HttpGet]
    public async Task<IActionResult> SwitchOff()
    {
        var stop = HttpContext.RequestAborted;
        var own = (await mailboxes.ListAsync(stop)).Where(mailbox => !mailbox.IsShared).ToList();
        return View("/Areas/SalesMailbox/Views/Shared/Confirm.cshtml", new ConfirmViewModel(
            text["Turn off Sales Mailbox?"],
            text["Its pages are hidden for everyone. Nothing is deleted: all data and settings return when you turn it on again."],
            text["Turn off"],
            Url.Action(nameof(Index))!,
            [
                text.Plural(own.Count, "{0} mailbox is no longer imported.", "{0} mailboxes are no longer imported."),
                text["Email in the outbox is not sent until you turn Sales Mailbox on again."],
            ]));
    }

    [HttpPost]
    [ActionName(nameof(SwitchOff))]
    public Task<IActionResult> SwitchOffConfirmed() => Switch(on: false);

    [HttpPost]
    public async Task<IActionResult> Switch(bool on)
    {
        await module.SetAsync(on, HttpContext.RequestAborted);
        await flash.SuccessAsync(
            on ? text["Sales Mailbox is on."] : text["Sales Mailbox is off. Its data is kept and returns when you turn it on again."]);
        return RedirectToAction(nameof(Index));
    }
}
