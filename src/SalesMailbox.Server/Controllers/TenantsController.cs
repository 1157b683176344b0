using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>The installation's tenants, for its operators.</summary>
[Authorize(ServerPolicies.OperateTenants)]
internal sealed class TenantsController(
    TenantRegistry registry, TenantCreation creation, IFlash flash, IStringLocalizer<TenantsController> text)
    : Controller
{
    [HttpGet]
    public IActionResult Index() => View(registry.All);

    [HttpGet]
    public IActionResult New() => View(new TenantModel());

    [HttpPost]
    public async Task<IActionResult> New(TenantModel model)
    {
        if (!ModelState.IsValid || !this.Accept(await creation.CreateAsync(model, HttpContext.RequestAborted)))
        {
            return View(model);
        }

        await flash.SuccessAsync(text["{0} is ready: its administrator can sign in.", model.DisplayName]);
        return RedirectToAction(nameof(Index));
    }
}
