using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Matching;
using SalesMailbox.Core.Text;
using SalesMailbox.Core.Tickets;
using SalesMailbox.Web.Flash;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Controllers;

/// <summary>The settings for what matching ignores: tags of subjects (X1), domains (X3), and ticket types.</summary>
[Authorize(Policies.ManageConnections)]
public class MatchingSettingsController(
    ISettingsStore settings,
    MatchingSettingsManager manager,
    ITicketStore tickets,
    IStringLocalizer<MatchingSettingsController> text) : SalesMailboxController
{
    [HttpGet]
    public async Task<IActionResult> Index()
    {
        var stored = await settings.GetAsync<MatchingSettings>(Aborted);
        return await ShowAsync(new MatchingSettingsForm
        {
            AddedPublicDomains = string.Join('\n', stored.AddedPublicDomains),
            RemovedPublicDomains = string.Join('\n', stored.RemovedPublicDomains),
            OwnDomains = string.Join('\n', stored.OwnDomains),
            SubjectTags = string.Join('\n', stored.SubjectTags ?? [.. SubjectTags.Defaults]),
            ExcludedTypeIds = [.. stored.ExcludedTypeIds],
        });
    }

    [HttpPost]
    public async Task<IActionResult> Index(MatchingSettingsForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var edit = new MatchingSettingsEdit(
            form.OwnDomains, form.AddedPublicDomains, form.RemovedPublicDomains, form.SubjectTags ?? "", form.ExcludedTypeIds ?? []);
        if (!Accept(await manager.SaveAsync(edit, Aborted)))
        {
            return await ShowAsync(form);
        }

        await Flash.SuccessAsync(text["Saved. The new settings apply to email imported from now on."]);
        return RedirectToAction("Index");
    }

    private async Task<IActionResult> ShowAsync(MatchingSettingsForm form) =>
        View(new MatchingSettingsPage(
            form, [.. (await tickets.ListTypesAsync(Aborted)).OrderBy(type => type.Use).ThenBy(type => type.Position)]));
}
