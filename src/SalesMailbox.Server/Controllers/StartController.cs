using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Identity;

namespace SalesMailbox.Server.Controllers;

/// <summary>The address without a path: the module's home page or, while the module is off, what can be done about it.</summary>
[Authorize]
public sealed class StartController(IModuleState module) : Controller
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
