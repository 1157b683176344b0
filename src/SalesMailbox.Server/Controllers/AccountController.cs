using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;

namespace SalesMailbox.Server.Controllers;

public sealed class AccountController(SignInManager<ServerUser> signIn, UserManager<ServerUser> users, IStringLocalizer<AccountController> text) : Controller
{
    [HttpGet, AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) => View(new SignInModel { ReturnUrl = returnUrl });

    [HttpPost, AllowAnonymous, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> SignIn(SignInModel model)
    {
        if (ModelState.IsValid)
        {
            var user = await users.FindByEmailAsync(model.Email);
            if (user is { IsActive: true })
            {
                var result = await signIn.PasswordSignInAsync(user, model.Password, model.Remember, lockoutOnFailure: true);
                if (result.Succeeded)
                {
                    return LocalRedirect(Url.IsLocalUrl(model.ReturnUrl) ? model.ReturnUrl! : Url.Content("~/"));
                }

                if (result.IsLockedOut)
                {
                    ModelState.AddModelError("", text["Too many wrong passwords: this account is locked for ten minutes. Wait, or ask an administrator for a new password."]);
                    return View(model);
                }
            }

            // The same words for a wrong address and a wrong password: nobody learns who has an account.
            ModelState.AddModelError("", text["This address and password don't belong together. Check both and try again."]);
        }

        return View(model);
    }

    [HttpPost, Authorize]
    public async Task<IActionResult> SignOutNow()
    {
        await signIn.SignOutAsync();
        return RedirectToAction(nameof(SignIn));
    }
}
