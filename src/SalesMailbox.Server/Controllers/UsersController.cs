using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Handover;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>Configuration > Users: the tenant's agents and administrators.</summary>
[Authorize(ServerPolicies.ManageUsers)]
public sealed class UsersController(
    UserManager<ServerUser> users, IdentitySeed seed, DepartureNotices departures, IFlash flash, IStringLocalizer<UsersController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var rows = new List<EditUserModel>();
        foreach (var user in await users.Users.OrderBy(user => user.DisplayName).ToListAsync(HttpContext.RequestAborted))
        {
            rows.Add(await ModelAsync(user));
        }

        return View(rows);
    }

    [HttpGet]
    public IActionResult New() => View(new NewUserModel());

    [HttpPost]
    public async Task<IActionResult> New(NewUserModel model)
    {
        var role = model.IsAdministrator ? Roles.Administrator : Roles.Agent;
        if (!ModelState.IsValid || !ModelState.Accept(await seed.AddUserAsync(model.Email, model.DisplayName, model.Password, role)))
        {
            return View(model);
        }

        await flash.SuccessAsync(text["{0} can sign in now.", model.DisplayName]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id) => await users.FindByIdAsync(id) is { } user ? View(await ModelAsync(user)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(EditUserModel model)
    {
        var user = await users.FindByIdAsync(model.Id);
        if (user is null)
        {
            return NotFound();
        }

        if (user.Id == users.GetUserId(User) && (!model.IsActive || !model.IsAdministrator))
        {
            ModelState.AddModelError("", text["You can't take your own access away. Ask another administrator."]);
        }

        model.Email = user.Email ?? "";
        if (!ModelState.IsValid || !await ChangePasswordAsync(user, model.NewPassword))
        {
            return View(model);
        }

        user.DisplayName = model.DisplayName;
        user.IsActive = model.IsActive;
        await users.UpdateAsync(user);
        await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user));
        await users.AddToRoleAsync(user, model.IsAdministrator ? Roles.Administrator : Roles.Agent);
        await users.UpdateSecurityStampAsync(user);
        await departures.UpdateAsync(CancellationToken.None);
        await flash.SuccessAsync(text["Saved."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<bool> ChangePasswordAsync(ServerUser user, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return true;
        }

        var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
        await users.SetLockoutEndDateAsync(user, null);
        return ModelState.Accept(result, "New");
    }

    private async Task<EditUserModel> ModelAsync(ServerUser user) => new()
    {
        Id = user.Id,
        DisplayName = user.DisplayName,
        Email = user.Email ?? "",
        IsActive = user.IsActive,
        IsAdministrator = await users.IsInRoleAsync(user, Roles.Administrator),
    };
}
