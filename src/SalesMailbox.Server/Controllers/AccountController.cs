using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Controllers;

/// <summary>Signs users in, in one step or two, and out.</summary>
internal sealed class AccountController(
    ServerSignIn signIn, UserManager<ServerUser> users, SignInServices services, IStringLocalizer<AccountController> text) : Controller
{
    [HttpGet, AllowAnonymous]
    public async Task<IActionResult> SignIn(string? returnUrl, string? reason) =>
        View(nameof(SignIn), await FilledAsync(new SignInModel { ReturnUrl = returnUrl, Reason = reason }));

    [HttpPost, AllowAnonymous, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> SignIn(SignInModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (ModelState.IsValid)
        {
            var result = await signIn.WithPasswordAsync(model.Email, model.Password, model.Remember);
            if (result.Succeeded)
            {
                return Leave(model.ReturnUrl);
            }

            if (result.RequiresTwoFactor)
            {
                return RedirectToAction(nameof(Code), new { model.ReturnUrl, model.Remember });
            }

            // An unknown address, a wrong password, and a locked account get the same message, so that nobody learns which accounts exist.
            ModelState.AddModelError("", text[
                "The email address or the password is wrong, or sign-in is locked. "
                + "After {0} wrong passwords, sign-in is locked for {1} minutes.",
                SignInFailures.Max, (int)SignInFailures.Window.TotalMinutes]);
        }

        return View(await FilledAsync(model));
    }

    [HttpGet, AllowAnonymous]
    public async Task<IActionResult> Code(string? returnUrl, bool remember) => await signIn.GetTwoFactorAuthenticationUserAsync() is null
        ? await SignIn(returnUrl, null)
        : View(new CodeModel { ReturnUrl = returnUrl, Remember = remember });

    [HttpPost, AllowAnonymous, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Code(CodeModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } user || !await signIn.MaySignInAsync(user))
        {
            return RedirectToAction(nameof(SignIn), new { model.ReturnUrl });
        }

        if (ModelState.IsValid)
        {
            var code = new string([.. model.Code.Where(letter => !char.IsWhiteSpace(letter))]);
            var result = code.Length == 6 && code.All(char.IsAsciiDigit)
                ? await signIn.TwoFactorAuthenticatorSignInAsync(code, model.Remember, rememberClient: false)
                : await WithRecoveryCodeAsync(user, code);
            if (result.Succeeded)
            {
                return Leave(model.ReturnUrl);
            }

            ModelState.AddModelError(
                nameof(model.Code), text["This code is wrong, was already used or has expired. Enter the code that your app shows now."]);
        }

        return View(model);
    }

    [HttpPost, Authorize]
    public async Task<IActionResult> SignOutNow()
    {
        await signIn.SignOutAsync();
        return RedirectToAction(nameof(SignIn), new { reason = SignInReason.SignedOut });
    }

    [HttpPost, Authorize]
    public async Task<IActionResult> SignOutEverywhere()
    {
        if (await users.GetUserAsync(User) is { } user)
        {
            await signIn.EndAllSessionsAsync(user);
        }

        await signIn.SignOutAsync();
        return RedirectToAction(nameof(SignIn), new { reason = SignInReason.SignedOutEverywhere });
    }

    // Identity counts only wrong codes of the app. A person who tries recovery codes already knows the password, so these are counted too.
    private async Task<Microsoft.AspNetCore.Identity.SignInResult> WithRecoveryCodeAsync(ServerUser user, string code)
    {
        var result = await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            await users.AccessFailedAsync(user);
        }

        return result;
    }

    private LocalRedirectResult Leave(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : Url.Content("~/"));

    private async Task<SignInModel> FilledAsync(SignInModel model)
    {
        model.Service = await services.NameAsync(HttpContext.RequestAborted);
        return model;
    }
}
