using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;

namespace SalesMailbox.Server.Controllers;

/// <summary>Configuration > Modules: the switch of S2.</summary>
[Authorize(ServerPolicies.ManageUsers)]
public sealed class ModulesController(ISettingsStore settings, ModuleSwitch module) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await settings.GetAsync<ModuleSettings>(HttpContext.RequestAborted));

    [HttpPost]
    public async Task<IActionResult> Switch(bool on)
    {
        await module.SetAsync(on, HttpContext.RequestAborted);
        return RedirectToAction(nameof(Index));
    }
}
