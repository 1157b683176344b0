using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// The schedule of one tenant (I1, I2): offers what is due to the process's <see cref="ImportDispatcher"/> and returns at once, so that
/// whoever calls it (a timer, a background task) never waits for an import. Called often; what waits or runs already is not offered twice.
/// </summary>
public sealed class ScheduledImports(
    ImportDue due, ImportDispatcher dispatcher, IModuleState module, ITenant tenant, IOptions<ImportOptions> options, ILogger<ScheduledImports> logger)
{
    /// <param name="run">Opens a scope of this tenant when the turn has come.</param>
    /// <returns>How many mailboxes were offered.</returns>
    public async Task<int> OfferAsync(TenantWork run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (!await module.IsEnabledAsync(cancellationToken))
        {
            return 0;
        }

        var offered = 0;
        foreach (var mailbox in await due.ListAsync(cancellationToken))
        {
            offered += Offer(mailbox, run, isCheck: false) ? 1 : 0;
        }

        foreach (var mailbox in await due.ListChecksAsync(cancellationToken))
        {
            offered += Offer(mailbox, run, isCheck: true) ? 1 : 0;
        }

        dispatcher.EndTurns(options.Value);
        return offered;
    }

    private bool Offer(DueMailbox mailbox, TenantWork run, bool isCheck) => dispatcher.Offer(
        new ImportTurn(
            tenant.Name,
            mailbox.MailboxId,
            mailbox.DueAt,
            isCheck,
            stop => RunAsync(mailbox.MailboxId, run, isCheck, stop)),
        options.Value);

    private async Task RunAsync(string mailboxId, TenantWork run, bool isCheck, CancellationToken cancellationToken)
    {
        using var logs = LogScopes.Mailbox(logger, tenant.Name, mailboxId);
        try
        {
            await run((services, stop) => services.GetRequiredService<ScheduledTurn>().RunAsync(mailboxId, isCheck, stop), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.LogInformation("Tenant {Tenant}, mailbox {Mailbox}: its turn ended before it began its work.", tenant.Name, mailboxId);
        }
#pragma warning disable CA1031 // What could not be written down (a database that is away) is tried again at the next round; others have their turns.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Tenant {Tenant}, mailbox {Mailbox}: the scheduled work broke off.", tenant.Name, mailboxId);
        }
    }
}
