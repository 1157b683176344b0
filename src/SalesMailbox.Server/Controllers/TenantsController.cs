using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Controllers;

/// <summary>The installation's tenants, for its operators.</summary>
[Authorize(ServerPolicies.OperateTenants)]
public sealed class TenantsController(TenantRegistry registry, TenantCreation creation) : Controller
{
    [HttpGet]
    public IActionResult Index() => View(registry.All);

    [HttpGet]
    public IActionResult New() => View(new TenantModel());

    [HttpPost]
    public async Task<IActionResult> New(TenantModel model) =>
        ModelState.IsValid && ModelState.Accept(await creation.CreateAsync(model, HttpContext.RequestAborted))
            ? RedirectToAction(nameof(Index))
            : View(model);
}
