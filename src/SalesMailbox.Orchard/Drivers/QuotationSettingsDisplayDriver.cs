using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Settings;
using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Orchard.Content;
using SalesMailbox.Orchard.Storage;
using SalesMailbox.Web.Pages;
using SalesMailbox.Web.Security;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Orchard.Drivers;

/// <summary>
/// Settings > Sales > Quotations: the fields of Configuration > Quotations (O4) in an editor of the site's settings. They stay where Core keeps its
/// settings and pass Core's rules; the site's own document gets no copy of them that could differ.
/// </summary>
internal sealed class QuotationSettingsDisplayDriver(
    QuotationSettingsPages pages,
    QuotationSettingsManager manager,
    YesSqlUnitOfWork work,
    ICurrentAgent current,
    IAuthorizationService authorization,
    IHttpContextAccessor accessor,
    IStringLocalizer<QuotationSettingsDisplayDriver> text)
    : DisplayDriver<ISite>
{
    /// <summary>The editor's name in the address of Orchard's settings page.</summary>
    public const string GroupId = "salesquotations";

    // As on the module's own page, so that its live sentence understands both.
    private const string FieldPrefix = "Form";

    public override async Task<IDisplayResult?> EditAsync(ISite model, BuildEditorContext context) =>
        await IsForAsync(context.GroupId) ? Editor(await pages.StoredAsync((await current.GetAsync())?.Id ?? "", default)) : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, UpdateEditorContext context)
    {
        if (!await IsForAsync(context.GroupId))
        {
            return null;
        }

        var form = new QuotationSettingsEditForm();
        if (await context.Updater.TryUpdateModelAsync(form, FieldPrefix))
        {
            context.Updater.ModelState.Add(FieldPrefix, await SaveAsync(form));
        }

        return Editor(await pages.AgainAsync(form, (await current.GetAsync())?.Id, null, default));
    }

    /// <summary>
    /// Not committed here: Orchard holds the site's document in the same session, which forgets at a commit what it has loaded, and would store it a second time.
    /// The request's end commits both.
    /// </summary>
    private async Task<Result> SaveAsync(QuotationSettingsEditForm form)
    {
        try
        {
            var applied = await manager.ApplyAsync(form.ToForm());
            if (applied.Succeeded)
            {
                await work.FlushAsync();
            }

            return applied;
        }
        catch (Exception problem) when (problem is ConcurrencyException or DuplicateException)
        {
            return Result.Refused("", text["Somebody else changed this at the same time. Load the page again and repeat your change."]);
        }
    }

    // The driver's own prefix would change the names of the fields.
    protected override void BuildPrefix(ISite model, string htmlFieldPrefix) => Prefix = "";

    private async Task<bool> IsForAsync(string groupId) =>
        string.Equals(groupId, GroupId, StringComparison.OrdinalIgnoreCase)
        && accessor.HttpContext?.User is { } user
        && (await authorization.AuthorizeAsync(user, Policies.ManageQuotationSettings)).Succeeded;

    private ShapeResult Editor(QuotationSettingsPage page) => View("SalesMailboxQuotationSettings_Edit", page).Location("Content:1").OnGroup(GroupId);
}
