using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Updates the metrics of this process from the tenant's database, regardless of the process that imported. So a server whose imports run
/// elsewhere, or that has just started, reports every mailbox. Every host calls it regularly.
/// </summary>
public sealed class ImportGauges(
    ITenant tenant, IModuleState module, IMailboxStore mailboxes, IImportLedger ledger, IImportStateStore states, ImportMetrics metrics)
{
    /// <summary>Reads the current values from the database.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var all = await module.IsEnabledAsync(cancellationToken)
            ? (await mailboxes.ListAsync(cancellationToken)).Where(mailbox => !mailbox.IsShared).ToList()
            : [];
        var ids = all.Select(mailbox => mailbox.Id).ToList();
        var counts = await ledger.CountAsync(ids, cancellationToken);
        var stateOf = (await states.ListAsync(ids, cancellationToken)).ToDictionary(state => state.MailboxId);
        foreach (var mailbox in all)
        {
            metrics.Observe(tenant.Name, metrics.LabelOf(mailbox), counts.GetValueOrDefault(mailbox.Id)?.Pending ?? 0, stateOf
                .GetValueOrDefault(mailbox.Id)?.LastSuccessAt);
        }

        metrics.Forget(tenant.Name, all.Select(metrics.LabelOf).ToHashSet());
    }
}
