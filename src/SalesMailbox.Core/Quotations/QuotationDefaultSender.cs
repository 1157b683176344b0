using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Sending;

namespace SalesMailbox.Core.Quotations;

/// <inheritdoc/>
internal sealed class QuotationDefaultSender(ISettingsStore settings) : IDefaultSender
{
    public async Task<DefaultSender> ReadAsync(CancellationToken cancellationToken = default) =>
        Of(await settings.GetAsync<QuotationSettings>(cancellationToken));

    internal static DefaultSender Of(QuotationSettings settings) => new(settings.From, settings.FallbackMailboxId);
}
