using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Controllers;

/// <summary>
/// The first run: the company's name and address, and the tenant's first administrator. Answers 404 as soon as the tenant has a user.
/// </summary>
[AllowAnonymous]
internal sealed class SetupController(
    ServerDbContext context,
    FirstAdministrator first,
    Company company,
    SignInManager<ServerUser> signIn,
    UserManager<ServerUser> users,
    CurrentTenant tenant,
    IStringLocalizer<SetupController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index() => await context.Users.AnyAsync(HttpContext.RequestAborted)
        ? NotFound()
        : View(new SetupModel
        {
            Company = tenant.Record.Name == TenantRecord.DefaultName ? "" : tenant.Record.DisplayName,
            Address = this.AddressOfTenant(),
        });

    [HttpPost]
    public async Task<IActionResult> Index(SetupModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await context.Users.AnyAsync(HttpContext.RequestAborted))
        {
            return NotFound();
        }

        if (Company.ParseAddress(model.Address) is not { } address)
        {
            ModelState.AddModelError(
                nameof(model.Address), text["Enter the address people type for this site, such as https://sales.example.com."]);
            return View(model);
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var result = await first.CreateAsync(
            model, () => company.SetUpAsync(model.Company.Trim(), address, HttpContext.RequestAborted), HttpContext.RequestAborted);
        if (result is null)
        {
            return NotFound();
        }

        if (!this.Accept(result))
        {
            return View(model);
        }

        await signIn.SignInAsync(
            await users.FindByEmailAsync(model.Email) ?? throw new InvalidOperationException("The new user is not there."),
            isPersistent: false);
        return RedirectToAction("Index", "Modules");
    }
}
