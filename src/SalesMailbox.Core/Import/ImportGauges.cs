using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Brings the metrics of this process up to what the tenant's database holds, no matter which process imported it: a server whose imports run elsewhere, or that was just
/// started, shows every mailbox too. Every host calls it now and then.
/// </summary>
public sealed class ImportGauges(
    ITenant tenant, IModuleState module, IMailboxStore mailboxes, IImportLedger ledger, IImportStateStore states, ImportMetrics metrics)
{
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var all = await module.IsEnabledAsync(cancellationToken) ? (await mailboxes.ListAsync(cancellationToken)).Where(mailbox => !mailbox.IsShared).ToList() : [];
        var ids = all.Select(mailbox => mailbox.Id).ToList();
        var counts = await ledger.CountAsync(ids, cancellationToken);
        var stateOf = (await states.ListAsync(ids, cancellationToken)).ToDictionary(state => state.MailboxId);
        foreach (var mailbox in all)
        {
            metrics.Observe(tenant.Name, metrics.LabelOf(mailbox), counts.GetValueOrDefault(mailbox.Id)?.Pending ?? 0, stateOf.GetValueOrDefault(mailbox.Id)?.LastSuccessAt);
        }

        metrics.Forget(tenant.Name, all.Select(metrics.LabelOf).ToHashSet());
    }
}
