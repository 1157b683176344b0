using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Handover;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>
/// System > Users: the tenant's agents and administrators. Nobody enters a password for another user; users get a link instead.
/// </summary>
[Authorize(ServerPolicies.ManageUsers)]
internal sealed class UsersController(
    UserManager<ServerUser> users,
    IdentitySeed seed,
    AccountLinks links,
    AccountMail mail,
    AccountTexts words,
    ISettingsStore settings,
    ServerDbContext context,
    DepartureNotices departures,
    IFlash flash,
    IStringLocalizer<UsersController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var rows = new List<EditUserModel>();
        foreach (var user in await users.Users.ToListAsync(HttpContext.RequestAborted))
        {
            rows.Add(await ModelAsync(user));
        }

        return View(rows.OrderBy(row => row.DisplayName, StringComparer.CurrentCultureIgnoreCase).ToList());
    }

    [HttpGet]
    public IActionResult New() => View(new InviteModel());

    [HttpPost]
    public async Task<IActionResult> New(InviteModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var role = model.IsAdministrator ? Roles.Administrator : Roles.Agent;
        if (!ModelState.IsValid || !this.Accept(await seed.AddUserAsync(model.Email, model.DisplayName, null, role)))
        {
            return View(model);
        }

        var user = await users.FindByEmailAsync(model.Email) ?? throw new InvalidOperationException("The new user is not there.");
        return await ShowLinkAsync(user);
    }

    [HttpGet]
    public async Task<IActionResult> Edit(string id) =>
        await users.FindByIdAsync(id) is { } user ? View(await ModelAsync(user)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Edit(EditUserModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await users.FindByIdAsync(model.Id) is not { } user)
        {
            return NotFound();
        }

        (model.IsInvited, model.HasSecondStep) = (await IsInvitedAsync(user), user.TwoFactorEnabled);
        if (user.Id == users.GetUserId(User) && (!model.IsActive || !model.IsAdministrator))
        {
            ModelState.AddModelError("", text["You can't remove your own access. Ask another administrator."]);
        }

        if (!ModelState.IsValid || !await SaveAsync(user, model))
        {
            return View(model);
        }

        await departures.UpdateAsync(CancellationToken.None);
        await flash.SuccessAsync(text["Saved."]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Creates a new invitation or a link for a new password.</summary>
    [HttpPost]
    public async Task<IActionResult> Link(string id) => await users.FindByIdAsync(id) is { } user ? await ShowLinkAsync(user) : NotFound();

    /// <summary>Switches off two-step sign-in for a user who lost both the authenticator app and the recovery codes.</summary>
    [HttpPost]
    public async Task<IActionResult> EndSecondStep(string id)
    {
        if (await users.FindByIdAsync(id) is not { } user)
        {
            return NotFound();
        }

        await users.SetTwoFactorEnabledAsync(user, false).OrThrowAsync();
        await users.ResetAuthenticatorKeyAsync(user).OrThrowAsync();
        await flash.SuccessAsync(text["{0} now signs in without two-step sign-in.", user.DisplayName]);
        return RedirectToAction(nameof(Edit), new { id });
    }

    private async Task<IActionResult> ShowLinkAsync(ServerUser user)
    {
        var isInvitation = user.PasswordHash is null;
        var site = (await settings.GetAsync<CompanySettings>(HttpContext.RequestAborted)).Address ?? this.AddressOfTenant();
        var link = await links.CreateAsync(user, site);
        var (subject, body) = isInvitation ? words.Invitation(user, link) : words.Reset(user, link);
        var sent = await mail.TrySendAsync(user.Email ?? "", subject, body, HttpContext.RequestAborted);
        return View("Link", new LinkModel(user.DisplayName, user.Email ?? "", link, isInvitation, sent));
    }

    private async Task<bool> SaveAsync(ServerUser user, EditUserModel model)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(HttpContext.RequestAborted);
        var isSelf = user.Id == users.GetUserId(User);
        var role = model.IsAdministrator ? Roles.Administrator : Roles.Agent;
        var isOther = user.IsActive != model.IsActive || !await users.IsInRoleAsync(user, role) || user.Email != model.Email;
        (user.DisplayName, user.IsActive) = (model.DisplayName, model.IsActive);
        (user.Email, user.UserName) = (model.Email, model.Email);
        if (!this.Accept(await users.UpdateAsync(user)))
        {
            return false;
        }

        if (!await users.IsInRoleAsync(user, role)
            && !(this.Accept(await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user)))
                && this.Accept(await users.AddToRoleAsync(user, role))))
        {
            return false;
        }

        if (isOther && !isSelf && !this.Accept(await users.UpdateSecurityStampAsync(user)))
        {
            return false;
        }

        await transaction.CommitAsync(HttpContext.RequestAborted);
        return true;
    }

    private async Task<bool> IsInvitedAsync(ServerUser user) => user.PasswordHash is null && (await users.GetLoginsAsync(user)).Count == 0;

    private async Task<EditUserModel> ModelAsync(ServerUser user) => new()
    {
        Id = user.Id,
        DisplayName = user.DisplayName,
        Email = user.Email ?? "",
        IsActive = user.IsActive,
        IsAdministrator = await users.IsInRoleAsync(user, Roles.Administrator),
        IsInvited = await IsInvitedAsync(user),
        HasSecondStep = user.TwoFactorEnabled,
    };
}
