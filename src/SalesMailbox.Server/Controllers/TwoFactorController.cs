using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>My Account > Two-step sign-in: sets up an authenticator app and its recovery codes.</summary>
[Authorize]
internal sealed class TwoFactorController(
    ServerUserManager users,
    ServerSignIn signIn,
    CurrentTenant tenant,
    IFlash flash,
    IStringLocalizer<TwoFactorController> text) : Controller
{
    private string Provider => users.Options.Tokens.AuthenticatorTokenProvider;

    [HttpGet]
    public async Task<IActionResult> Index() => View(await FillAsync(new TwoFactorModel(), await UserAsync()));

    [HttpPost, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Enable(TwoFactorModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var user = await UserAsync();
        if (user.TwoFactorEnabled)
        {
            return RedirectToAction(nameof(Index));
        }

        var code = new string([.. (model.Code ?? "").Where(char.IsAsciiDigit)]);
        if (ModelState.IsValid && !await users.VerifyTwoFactorTokenAsync(user, Provider, code))
        {
            ModelState.AddModelError(
                nameof(model.Code),
                text["This code is wrong. Check that the clock on your phone is right, and then enter the code that the app shows now."]);
        }

        if (!ModelState.IsValid)
        {
            return View(nameof(Index), await FillAsync(model, user));
        }

        await users.SetTwoFactorEnabledAsync(user, true).OrThrowAsync();
        return await ShowCodesAsync(user);
    }

    [HttpPost, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> NewCodes(TwoFactorModel model)
    {
        var user = await UserAsync();
        return await AcceptCodeAsync(user, model) ? await ShowCodesAsync(user) : View(nameof(Index), await FillAsync(model, user));
    }

    [HttpPost, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Disable(TwoFactorModel model)
    {
        var user = await UserAsync();
        if (!await AcceptCodeAsync(user, model))
        {
            return View(nameof(Index), await FillAsync(model, user));
        }

        await users.SetTwoFactorEnabledAsync(user, false).OrThrowAsync();
        await users.ResetAuthenticatorKeyAsync(user).OrThrowAsync();
        await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 0);
        await signIn.RefreshSignInAsync(user);
        await flash.SuccessAsync(text["You now sign in with only your password."]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> ShowCodesAsync(ServerUser user)
    {
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, ServerUserManager.RecoveryCodes);
        await signIn.RefreshSignInAsync(user);
        return View("Codes", codes?.ToList() ?? []);
    }

    // A person at an unlocked computer must not be able to switch off the second step.
    private async Task<bool> AcceptCodeAsync(ServerUser user, TwoFactorModel model)
    {
        if (user.TwoFactorEnabled && ModelState.IsValid && !await users.IsLockedOutAsync(user))
        {
            var code = new string([.. model.Code.Where(letter => !char.IsWhiteSpace(letter))]);
            if (await users.VerifyTwoFactorTokenAsync(user, Provider, code)
                || (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded)
            {
                return true;
            }

            await users.AccessFailedAsync(user);
        }

        ModelState.AddModelError(
            nameof(model.Code),
            text["This code is wrong or was already used. Enter the code that your app shows now, or a recovery code."]);
        return false;
    }

    private async Task<TwoFactorModel> FillAsync(TwoFactorModel model, ServerUser user)
    {
        model.IsOn = user.TwoFactorEnabled;
        if (model.IsOn)
        {
            model.CodesLeft = await users.CountRecoveryCodesAsync(user);
            return model;
        }

        var key = await users.EnsureAuthenticatorKeyAsync(user);
        var issuer = Uri.EscapeDataString(tenant.Record.DisplayName);
        model.Key = string.Join(' ', key.Chunk(4).Select(group => new string(group)));
        model.Qr = QrCodes.Draw(string.Create(
            CultureInfo.InvariantCulture,
            $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Email ?? "")}?secret={key}&issuer={issuer}&digits=6&period=30"));
        return model;
    }

    private async Task<ServerUser> UserAsync() =>
        await users.GetUserAsync(User) ?? throw new InvalidOperationException("The request is signed in, but its user is not there.");
}
