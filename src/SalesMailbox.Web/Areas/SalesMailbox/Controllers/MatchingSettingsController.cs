using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Domains that never match by domain (X3): the organisation's own and public mail services.</summary>
[Authorize(Policies.ManageConnections)]
public class MatchingSettingsController(ISettingsStore settings, MatchingSettingsManager manager, IStringLocalizer<MatchingSettingsController> text) : SalesMailboxController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var stored = await settings.GetAsync<MatchingSettings>(Aborted);
        return View(new MatchingSettingsForm
        {
            AddedPublicDomains = string.Join('\n', stored.AddedPublicDomains),
            RemovedPublicDomains = string.Join('\n', stored.RemovedPublicDomains),
            OwnDomains = string.Join('\n', stored.OwnDomains),
        });
    }

    [HttpPost]
    public async Task<IActionResult> Index(MatchingSettingsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!Accept(await manager.SaveAsync(form.OwnDomains, form.AddedPublicDomains, form.RemovedPublicDomains, Aborted)))
        {
            return View(form);
        }

        await Flash.SuccessAsync(text["Saved. Mail imported from now on follows it."]);
        return RedirectToAction("Index");
    }
}
