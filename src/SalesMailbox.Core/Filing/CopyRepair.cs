using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Filing;

/// <summary>
/// Repairs, once for each tenant, what earlier versions filed twice when two mailboxes received the same message at the same moment:
/// duplicate entries on one ticket, and two tickets for one message. Can be stopped at any moment; the next run continues from there.
/// </summary>
internal sealed class CopyRepair(IWorkScopes scopes, ITenant tenant, ILogger<CopyRepair> logger) : INightlyTask
{
    private const int PageSize = 100;

    public string Name => "emails that were filed twice";

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var (folded, merged, left) = (0, 0, 0);
        while (await NextAsync(cancellationToken) is { Count: > 0 } fingerprints)
        {
            foreach (var fingerprint in fingerprints)
            {
                var outcome = await RepairAsync(fingerprint, cancellationToken);
                (folded, merged, left) = (folded + outcome.Folded, merged + outcome.Merged, left + outcome.Left);
            }

            await SaveAsync(state => (state.After, state.IsDone) = (fingerprints[^1], fingerprints.Count < PageSize), cancellationToken);
        }

        if (folded + merged + left > 0)
        {
            logger.CopiesRepaired(tenant.Name, folded, merged, left);
        }
    }

    /// <returns>The next fingerprints that several messages share; empty when all were examined.</returns>
    private async Task<IReadOnlyList<string>> NextAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<string> next;
        await using (var scope = scopes.Open())
        {
            var state = await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<CopyRepairState>(cancellationToken);
            if (state.IsDone)
            {
                return [];
            }

            next = await scope.Services.GetRequiredService<IMessageStore>().ListRepeatedFingerprintsAsync(
                state.After, PageSize, cancellationToken);
        }

        if (next.Count == 0)
        {
            await SaveAsync(state => state.IsDone = true, cancellationToken);
        }

        return next;
    }

    /// <summary>Runs one transaction, and reads the data again if another writer changes one of its rows.</summary>
    private async Task<CopyRepairOutcome> RepairAsync(string fingerprint, CancellationToken cancellationToken)
    {
        var outcome = new CopyRepairOutcome(0, 0, 0);
        await scopes.WriteAsync(
            async services =>
            {
                outcome = await services.GetRequiredService<CopyMerging>().RepairAsync(fingerprint, cancellationToken);
                return true;
            },
            problem => logger.CopyRepairRepeated(problem, tenant.Name),
            cancellationToken);
        return outcome;
    }

    private async Task SaveAsync(Action<CopyRepairState> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        var state = await settings.GetAsync<CopyRepairState>(cancellationToken);
        change(state);
        await settings.SetAsync(state, cancellationToken);
        await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
    }
}
