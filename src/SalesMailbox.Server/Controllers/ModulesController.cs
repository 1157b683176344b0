using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Modules;

namespace SalesMailbox.Server.Controllers;

/// <summary>Configuration > Modules: the switch of S2.</summary>
[Authorize(ServerPolicies.ManageUsers)]
public sealed class ModulesController(ISettingsStore settings, IUnitOfWork unitOfWork, ILogger<ModulesController> logger) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => View(await settings.GetAsync<ModuleSettings>(HttpContext.RequestAborted));

    [HttpPost]
    public async Task<IActionResult> Switch(bool on)
    {
        var modules = await settings.GetAsync<ModuleSettings>(HttpContext.RequestAborted);
        modules.SalesMailbox = on;
        await settings.SetAsync(modules, HttpContext.RequestAborted);
        await unitOfWork.CommitAsync(HttpContext.RequestAborted);
        logger.LogInformation("The module Sales Mailbox was switched {State}", on ? "on" : "off");
        return RedirectToAction(nameof(Index));
    }
}
