using SalesMailbox.Core.Agents;
using SalesMailbox.Core.Clients;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Quotations;
using SalesMailbox.Core.Storage;
using SalesMailbox.Web.ViewModels;

namespace SalesMailbox.Web.Pages;

/// <summary>Builds the live sentence on the settings pages (O7).</summary>
public sealed class SenderPreviews(QuotationSenderPreview preview, IAgentDirectory agents, IClientStore clients)
{
    // This is a list, not a search: any client illustrates the setting, and a client's own page shows the sentence for that client.
    private const int MaxClients = 200;

    public async Task<SenderPreviewModel> ForAllAsync(
        string? agentId, string? clientId, QuotationSettingsEditForm form, CancellationToken cancellationToken)
    {
        var offered = (await clients.ListAsync(null, new PageRequest(Size: MaxClients), cancellationToken)).Items;
        var client = !string.IsNullOrEmpty(clientId) ? clientId : offered.Count > 0 ? offered[0].Id : null;
        return new SenderPreviewModel(await agents.ListAsync(cancellationToken), agentId, offered, client, await SentenceAsync(
            agentId, client, form, cancellationToken));
    }

    public async Task<SenderPreviewModel> ForClientAsync(
        string? agentId, string clientId, FromSetting setting, CancellationToken cancellationToken) =>
        new(await agents.ListAsync(cancellationToken), agentId, [], clientId, await SentenceAsync(
            agentId, clientId, setting, cancellationToken));

    public Task<string?> SentenceAsync(
        string? agentId, string? clientId, QuotationSettingsEditForm form, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        var settings = new QuotationSettings { From = FromText.Read(form.From), FallbackMailboxId = form.FallbackMailboxId };
        return preview.DescribeAsync(agentId, clientId, settings, cancellationToken: cancellationToken);
    }

    public Task<string?> SentenceAsync(string? agentId, string? clientId, FromSetting ofClient, CancellationToken cancellationToken) =>
        preview.DescribeAsync(agentId, clientId, ofClient: ofClient, cancellationToken: cancellationToken);
}
