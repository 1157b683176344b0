using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Hosting;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.Tenants;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>
/// Signs users in with the tenant's OpenID Connect provider. A user needs an account here already and is recognized by the verified email
/// address.
/// </summary>
[AllowAnonymous]
internal sealed class ServiceController(
    SignInServices services,
    ServerSignIn signIn,
    UserManager<ServerUser> users,
    IAuthenticationHandlerProvider handlers,
    CurrentTenant tenant,
    IFlash flash,
    IStringLocalizer<ServiceController> text,
    ILogger<ServiceController> logger) : Controller
{
    private const string TenantItem = "tenant";

    [HttpGet, EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Begin(string? returnUrl)
    {
        if (!await services.LoadAsync(HttpContext.RequestAborted))
        {
            return NotFound();
        }

        var properties = new AuthenticationProperties
        {
            RedirectUri = Url.Action(nameof(Complete), new { returnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null }),
        };
        properties.Items[TenantItem] = tenant.Name;
        try
        {
            await HttpContext.ChallengeAsync(SignInServices.Scheme, properties);
            return new EmptyResult();
        }
        catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException or IOException)
        {
            logger.SignInServiceNotReached(problem, tenant.Name);
            return await RefuseAsync(text["The sign-in service can't be reached. Sign in with your password, or try again later."]);
        }
    }

    /// <summary>
    /// The address that the provider sends the browser back to. The handler checks the response and continues at <see cref="Complete"/>.
    /// </summary>
    [HttpGet("~" + SignInServices.CallbackPath), EnableRateLimiting(SignInLimits.Policy)]
    public async Task<IActionResult> Callback()
    {
        if (!await services.LoadAsync(HttpContext.RequestAborted)
            || await handlers.GetHandlerAsync(HttpContext, SignInServices.Scheme) is not OpenIdConnectHandler handler)
        {
            return NotFound();
        }

        try
        {
            return await handler.HandleRequestAsync() ? new EmptyResult() : NotFound();
        }
        catch (AuthenticationFailureException problem)
        {
            logger.SignInServiceAnswerRefused(problem, tenant.Name);
            return await RefuseAsync(text["The sign-in was not completed. Try again, or sign in with your password."]);
        }
    }

    [HttpGet]
    public async Task<IActionResult> Complete(string? returnUrl)
    {
        if (!await services.LoadAsync(HttpContext.RequestAborted))
        {
            return NotFound();
        }

        var answer = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        // A cookie of another tenant of this installation must not give access to this tenant's accounts.
        if (!answer.Succeeded || answer.Properties.Items.TryGetValue(TenantItem, out var owner) is false || owner != tenant.Name)
        {
            return await RefuseAsync(text["The sign-in was not completed. Try again, or sign in with your password."]);
        }

        if (await FindAsync(answer.Principal, services.Current!.Settings) is not { } user)
        {
            return await RefuseAsync(text[
                "No user here has the verified address of the account you signed in with. Ask an administrator to invite that address."]);
        }

        var result = await signIn.WithServiceAsync(user);
        if (result.RequiresTwoFactor)
        {
            return RedirectToAction("Code", "Account", new { returnUrl });
        }

        return result.Succeeded
            ? LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl! : Url.Content("~/"))
            : await RefuseAsync(text["This user can't sign in now. Ask an administrator."]);
    }

    /// <returns>The user that this identity is linked to; or, at the first sign-in, the user with its verified address who isn't linked to
    /// another identity of this provider.</returns>
    private async Task<ServerUser?> FindAsync(ClaimsPrincipal identity, SignInServiceSettings service)
    {
        if (identity.FindFirstValue("sub") is not { Length: > 0 } subject)
        {
            return null;
        }

        if (await users.FindByLoginAsync(service.Authority, subject) is { } known)
        {
            return known;
        }

        var isVerified = string.Equals(identity.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        if (!isVerified || identity.FindFirstValue("email") is not { Length: > 0 } email
            || await users.FindByEmailAsync(email) is not { IsActive: true } user)
        {
            return null;
        }

        // The provider may have reassigned the address to another person.
        if ((await users.GetLoginsAsync(user)).Any(login => login.LoginProvider == service.Authority))
        {
            return null;
        }

        user.EmailConfirmed = true;
        return (await users.AddLoginAsync(user, new UserLoginInfo(service.Authority, subject, service.Name))).Succeeded ? user : null;
    }

    private async Task<IActionResult> RefuseAsync(string message)
    {
        await flash.ErrorAsync(message);
        return RedirectToAction("SignIn", "Account");
    }
}
