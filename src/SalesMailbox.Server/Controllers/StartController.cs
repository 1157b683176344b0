using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Controllers;

/// <summary>The root address: leads to the module's home page, or explains how to switch the module on while it is off.</summary>
[Authorize]
internal sealed class StartController(IModuleState module) : Controller
{
    [HttpGet("~/")]
    public async Task<IActionResult> Index()
    {
        if (await module.IsEnabledAsync(HttpContext.RequestAborted))
        {
            return RedirectToAction("Index", "Home", new { area = "SalesMailbox" });
        }

        return User.IsInRole(Roles.Administrator) ? RedirectToAction("Index", "Modules") : View();
    }
}
