using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>My Account > Profile: name, time zone and language, password and email address.</summary>
[Authorize]
internal sealed class ProfileController(
    UserManager<ServerUser> users, ServerSignIn signIn, AccountMail mail, AccountTexts words, ISettingsStore settings, IFlash flash,
    IStringLocalizer<ProfileController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var user = await UserAsync();
        return View(new ProfileModel
        {
            DisplayName = user.DisplayName,
            TimeZone = user.TimeZone,
            Language = user.Language,
            Formats = user.Formats,
        });
    }

    [HttpPost]
    public async Task<IActionResult> Index(ProfileModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!string.IsNullOrEmpty(model.TimeZone) && TimeZones.Find(model.TimeZone) is null)
        {
            ModelState.AddModelError(nameof(model.TimeZone), text["Choose a time zone from the list."]);
        }

        if (!Cultures.IsLanguage(model.Language) || !Cultures.IsFormats(model.Formats))
        {
            ModelState.AddModelError(nameof(model.Formats), text["Choose a value from the list."]);
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        var user = await UserAsync();
        user.DisplayName = model.DisplayName.Trim();
        (user.TimeZone, user.Language, user.Formats) = (Chosen(model.TimeZone), Chosen(model.Language), Chosen(model.Formats));
        if (!this.Accept(await users.UpdateAsync(user)))
        {
            return View(model);
        }

        await signIn.RefreshSignInAsync(user);
        await flash.SuccessAsync(text["Saved."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet]
    public async Task<IActionResult> Password() =>
        View(new ChangePasswordModel { HasPassword = (await UserAsync()).PasswordHash is not null });

    [HttpPost]
    public async Task<IActionResult> Password(ChangePasswordModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var user = await UserAsync();
        model.HasPassword = user.PasswordHash is not null;
        if (model.HasPassword && string.IsNullOrEmpty(model.OldPassword))
        {
            ModelState.AddModelError(nameof(model.OldPassword), text["Enter your current password."]);
        }

        if (!ModelState.IsValid || !await AcceptPasswordAsync(user, model))
        {
            return View(model);
        }

        // The new security stamp ends every session, so the current one is started again.
        await signIn.EndAllSessionsAsync(user);
        await signIn.RefreshSignInAsync(user);
        var (subject, body) = words.PasswordChanged(user);
        await mail.TrySendAsync(user.Email ?? "", subject, body, HttpContext.RequestAborted);
        await flash.SuccessAsync(text["Your password was changed. You are signed out on all other devices."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet]
    public async Task<IActionResult> Email() => View(await EmailModelAsync(new ChangeEmailModel(), await UserAsync()));

    [HttpPost]
    public async Task<IActionResult> Email(ChangeEmailModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var user = await UserAsync();
        await EmailModelAsync(model, user);
        if (!model.IsOffered || !ModelState.IsValid)
        {
            return View(model);
        }

        if (!await CheckPasswordAsync(user, model.Password))
        {
            ModelState.AddModelError(nameof(model.Password), text["This is not your current password."]);
            return View(model);
        }

        // Everyone gets the same answer here. Whether another user has the address is checked when the link is used.
        var site = (await settings.GetAsync<CompanySettings>(HttpContext.RequestAborted)).Address ?? this.AddressOfTenant();
        var token = await users.GenerateChangeEmailTokenAsync(user, model.Email);
        var link = $"{site}/Profile/ConfirmEmail?email={Uri.EscapeDataString(model.Email)}&token={Uri.EscapeDataString(token)}";
        var (subject, body) = words.NewAddress(user, link);
        if (await mail.TrySendAsync(model.Email, subject, body, HttpContext.RequestAborted))
        {
            await flash.SuccessAsync(text["A link was sent to {0}. Your address changes when you open it.", model.Email]);
            return RedirectToAction(nameof(Index));
        }

        ModelState.AddModelError(nameof(model.Email), text["The link could not be sent. Check the address, or try again later."]);
        return View(model);
    }

    [HttpGet]
    public IActionResult ConfirmEmail(string? email, string? token) =>
        View(new ConfirmEmailModel { Email = email ?? "", Token = token ?? "" });

    [HttpPost]
    public async Task<IActionResult> ConfirmEmail(ConfirmEmailModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var user = await UserAsync();
        if (!ModelState.IsValid || !(await users.ChangeEmailAsync(user, model.Email, model.Token)).Succeeded)
        {
            await flash.ErrorAsync(
                text["The address was not changed, because the link was already used or has expired, or another user has this address."]);
            return RedirectToAction(nameof(Index));
        }

        await users.SetUserNameAsync(user, model.Email).OrThrowAsync();
        await signIn.RefreshSignInAsync(user);
        await flash.SuccessAsync(text["You now sign in as {0}.", model.Email]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<ServerUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The request is signed in, but its user is not there.");

    private async Task<ChangeEmailModel> EmailModelAsync(ChangeEmailModel model, ServerUser user)
    {
        (model.Current, model.IsOffered) = (user.Email ?? "", user.PasswordHash is not null
            && await mail.FindSenderAsync(HttpContext.RequestAborted) is not null);
        return model;
    }

    // Wrong passwords count as failed sign-ins, so that nobody can guess passwords at an unlocked computer.
    private async Task<bool> CheckPasswordAsync(ServerUser user, string password)
    {
        if (!await users.IsLockedOutAsync(user) && await users.CheckPasswordAsync(user, password))
        {
            return true;
        }

        await users.AccessFailedAsync(user);
        return false;
    }

    private async Task<bool> AcceptPasswordAsync(ServerUser user, ChangePasswordModel model)
    {
        if (!model.HasPassword)
        {
            return this.Accept(await users.AddPasswordAsync(user, model.Password));
        }

        if (!await CheckPasswordAsync(user, model.OldPassword!))
        {
            ModelState.AddModelError(nameof(model.OldPassword), text["This is not your current password."]);
            return false;
        }

        return this.Accept(await users.ChangePasswordAsync(user, model.OldPassword!, model.Password));
    }

    private static string? Chosen(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
