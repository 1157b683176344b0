using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the page with the settings of quotations, for any host.</summary>
public sealed class QuotationSettingsPages(ISettingsStore settings, FromChoicesReader choices, SenderPreviews previews)
{
    /// <param name="agentId">The agent in the live sentence at first.</param>
    public async Task<QuotationSettingsPage> StoredAsync(string agentId, CancellationToken cancellationToken)
    {
        var stored = QuotationSettingsForm.Of(
            await settings.GetAsync<QuotationSettings>(cancellationToken), await settings.GetAsync<QuotationDefaults>(cancellationToken));
        return await AgainAsync(QuotationSettingsEditForm.Of(stored), agentId, null, cancellationToken);
    }

    /// <summary>Shows the page again with the entered values.</summary>
    public async Task<QuotationSettingsPage> AgainAsync(
        QuotationSettingsEditForm form, string? agentId, string? clientId, CancellationToken cancellationToken) =>
        new(form, await choices.ReadAsync(sharedOnly: true, cancellationToken), await previews.ForAllAsync(
            agentId, clientId, form, cancellationToken));
}
