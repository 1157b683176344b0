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
public sealed class TenantsController(TenantRegistry registry, TenantDatabases databases, TenantScopes scopes, IFlash flash, IStringLocalizer<TenantsController> text) : Controller
{
    [HttpGet]
    public IActionResult Index() => View(registry.All);

    [HttpGet]
    public IActionResult New() => View(new TenantModel());

    [HttpPost]
    public async Task<IActionResult> New(TenantModel model)
    {
        if (registry.Find(model.Name) is not null)
        {
            ModelState.AddModelError(nameof(model.Name), text["There is a tenant of this name. Choose another one."]);
        }

        if (string.IsNullOrEmpty(model.Prefix) && string.IsNullOrEmpty(model.HostName))
        {
            ModelState.AddModelError(nameof(model.Prefix), text["Enter a prefix or a host name: it is how the tenant is reached."]);
        }

        if (registry.All.Any(tenant => tenant.Prefix == (model.Prefix ?? "") && tenant.HostName == model.HostName))
        {
            ModelState.AddModelError(nameof(model.Prefix), text["Another tenant has this prefix and host name. Choose another one."]);
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var database = string.IsNullOrWhiteSpace(model.ConnectionString) ? TenantDatabase.Sqlite : TenantDatabase.PostgreSql;
        var tenant = new TenantRecord(model.Name, model.DisplayName, model.Prefix ?? "", model.HostName, database, model.ConnectionString);
        await databases.MigrateAsync(tenant, HttpContext.RequestAborted);
        await using (var scope = scopes.Open(tenant))
        {
            var administrator = model.Administrator;
            var seed = scope.Services.GetRequiredService<IdentitySeed>();
            if (!ModelState.Accept(await seed.AddUserAsync(administrator.Email, administrator.DisplayName, administrator.Password, Roles.Administrator), "Administrator."))
            {
                return View(model);
            }
        }

        registry.Add(tenant);
        await flash.SuccessAsync(text["{0} is ready: its administrator can sign in.", tenant.DisplayName]);
        return RedirectToAction(nameof(Index));
    }
}
