using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>System > Modules: the switch of S2.</summary>
[Authorize(ServerPolicies.ManageUsers)]
public sealed class ModulesController(ISettingsStore settings, ModuleSwitch module, IFlash flash, IStringLocalizer<ModulesController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await settings.GetAsync<ModuleSettings>(HttpContext.RequestAborted));

    [HttpPost]
    public async Task<IActionResult> Switch(bool on)
    {
        await module.SetAsync(on, HttpContext.RequestAborted);
        await flash.SuccessAsync(on ? text["Sales Mailbox is on."] : text["Sales Mailbox is off. Its data stays and returns when you switch it on again."]);
        return RedirectToAction(nameof(Index));
    }
}
