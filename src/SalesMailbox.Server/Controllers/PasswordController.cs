using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>Lets a user without a working password choose one, with the link of an invitation or of a forgotten password.</summary>
[AllowAnonymous]
internal sealed class PasswordController(
    AccountLinks links,
    ForgottenPassword forgotten,
    ServerSignIn signIn,
    IFlash flash,
    IStringLocalizer<PasswordController> text) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Forgot() =>
        View(new ForgotModel { IsOffered = await forgotten.IsOfferedAsync(HttpContext.RequestAborted) });

    [HttpPost, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Forgot(ForgotModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.IsOffered = await forgotten.IsOfferedAsync(HttpContext.RequestAborted);
        if (!ModelState.IsValid || !model.IsOffered)
        {
            return View(model);
        }

        await forgotten.AskAsync(model.Email, HttpContext.RequestAborted);
        model.IsAsked = true;
        return View(model);
    }

    [HttpGet]
    public async Task<IActionResult> Choose(string id, string? token) => await links.FindAsync(id, token) is { } user
        ? View(new ChoosePasswordModel { Token = token!, Email = user.Email ?? "", IsInvitation = user.PasswordHash is null })
        : View("Expired");

    [HttpPost, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Choose(string id, ChoosePasswordModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (await links.FindAsync(id, model.Token) is not { } user)
        {
            return View("Expired");
        }

        (model.Email, model.IsInvitation) = (user.Email ?? "", user.PasswordHash is null);
        if (!ModelState.IsValid || !this.Accept(await links.UseAsync(user, model.Token, model.Password)))
        {
            return View(model);
        }

        if (!model.IsInvitation)
        {
            return RedirectToAction("SignIn", "Account", new { reason = SignInReason.NewPassword });
        }

        await signIn.SignInAsync(user, isPersistent: false);
        await flash.SuccessAsync(text["Welcome. You can set your time zone and two-step sign-in under My Account."]);
        return LocalRedirect(Url.Content("~/"));
    }
}
