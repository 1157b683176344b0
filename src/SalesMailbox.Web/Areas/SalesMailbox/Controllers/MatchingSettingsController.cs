using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>Domains that never match by domain (X3): the organisation's own and public mail services.</summary>
[Authorize(Policies.ManageConnections)]
public class MatchingSettingsController(ISettingsStore settings, IUnitOfWork work, IStringLocalizer<MatchingSettingsController> text) : SalesMailboxController
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
        var stored = await settings.GetAsync<MatchingSettings>(Aborted);
        stored.AddedPublicDomains = Read(nameof(form.AddedPublicDomains), form.AddedPublicDomains);
        stored.RemovedPublicDomains = Read(nameof(form.RemovedPublicDomains), form.RemovedPublicDomains);
        stored.OwnDomains = Read(nameof(form.OwnDomains), form.OwnDomains);
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        await settings.SetAsync(stored, Aborted);
        await work.CommitAsync(Aborted);
        await Flash.SuccessAsync(text["Saved. Mail imported from now on follows it."]);
        return RedirectToAction("Index");
    }

    private List<string> Read(string field, string? lines)
    {
        var domains = new List<string>();
        foreach (var line in (lines ?? "").Split(['\n', ',', ' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (EmailAddress.NormalizeDomain(line) is { } domain)
            {
                domains.Add(domain);
            }
            else
            {
                ModelState.AddModelError(field, text["\"{0}\" is not a domain. Write it like \"example.com\".", line]);
            }
        }

        return [.. domains.Distinct()];
    }
}
