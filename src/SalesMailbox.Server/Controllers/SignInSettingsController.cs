using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Server.Accounts;
using SalesMailbox.Server.Identity;
using SalesMailbox.Server.ViewModels;
using SalesMailbox.Web.Flash;

namespace SalesMailbox.Server.Controllers;

/// <summary>System > Sign-in: the service that users can sign in with besides their password.</summary>
[Authorize(ServerPolicies.ManageUsers)]
internal sealed class SignInSettingsController(
    ISettingsStore settings,
    ISecretProtector protector,
    IUnitOfWork work,
    IFlash flash,
    IStringLocalizer<SignInSettingsController> text) : Controller
{
    private string Callback => this.AddressOfTenant() + SignInServices.CallbackPath;

    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var stored = await settings.GetAsync<SignInServiceSettings>(HttpContext.RequestAborted);
        return View(new SignInSettingsModel
        {
            IsEnabled = stored.IsEnabled,
            Name = stored.Name.Length > 0 ? stored.Name : "Google",
            Authority = stored.Authority.Length > 0 ? stored.Authority : "https://accounts.google.com",
            ClientId = stored.ClientId,
            HasSecret = stored.ProtectedSecret.Length > 0,
            Callback = Callback,
        });
    }

    [HttpPost]
    public async Task<IActionResult> Index(SignInSettingsModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var stored = await settings.GetAsync<SignInServiceSettings>(HttpContext.RequestAborted);
        (model.HasSecret, model.Callback) = (stored.ProtectedSecret.Length > 0, Callback);
        var authority = model.Authority?.Trim().TrimEnd('/') ?? "";
        if (model.IsEnabled)
        {
            Check(model, authority, stored);
        }

        if (!ModelState.IsValid)
        {
            return View(model);
        }

        (stored.IsEnabled, stored.Name, stored.Authority, stored.ClientId) = (
            model.IsEnabled, model.Name?.Trim() ?? "", authority, model.ClientId?.Trim() ?? "");
        if (!string.IsNullOrWhiteSpace(model.Secret))
        {
            stored.ProtectedSecret = protector.Protect(model.Secret.Trim());
        }

        await settings.SetAsync(stored, HttpContext.RequestAborted);
        await work.CommitAsync(HttpContext.RequestAborted);
        await flash.SuccessAsync(text["Saved."]);
        return RedirectToAction(nameof(Index));
    }

    private void Check(SignInSettingsModel model, string authority, SignInServiceSettings stored)
    {
        if (string.IsNullOrWhiteSpace(model.Name))
        {
            ModelState.AddModelError(nameof(model.Name), text["Enter the name for the button, such as Google."]);
        }

        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            ModelState.AddModelError(nameof(model.Authority), text["Enter the issuer's address. It begins with https://."]);
        }

        if (string.IsNullOrWhiteSpace(model.ClientId))
        {
            ModelState.AddModelError(nameof(model.ClientId), text["Enter the client ID."]);
        }

        // A secret is sent only to the provider that it was entered for.
        if (string.IsNullOrWhiteSpace(model.Secret) && (stored.ProtectedSecret.Length == 0 || stored.Authority != authority))
        {
            ModelState.AddModelError(nameof(model.Secret), text["Enter the client secret."]);
        }
    }
}
