using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// The schedule of one tenant (I1, I2): offers due imports and nightly work to the process's <see cref="ImportDispatcher"/> and returns
/// immediately, so that the caller (a timer or a background task) never waits for an import. Called often; work that is waiting or running
/// is not offered twice.
/// </summary>
public sealed class ScheduledImports(
    DueMailboxFinder due,
    NightlyWork nightly,
    ImportDispatcher dispatcher,
    IModuleState module,
    ITenant tenant,
    IOptions<ImportOptions> options,
    ILogger<ScheduledImports> logger)
{
    /// <summary>The turn of the tenant's nightly work that belongs to no mailbox.</summary>
    private const string NightlyKey = "";

    /// <param name="run">Opens a scope of this tenant when the turn has come.</param>
    /// <returns>The number of mailboxes offered.</returns>
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

        if (await nightly.DueSinceAsync(cancellationToken) is { } since)
        {
            Offer(
                NightlyKey,
                since,
                run,
                isNightly: true,
                static (services, stop) => services.GetRequiredService<NightlyWork>().RunDueAsync(stop));
        }

        dispatcher.EndTurns(options.Value);
        return offered;
    }

    private bool Offer(DueMailbox mailbox, TenantWork run, bool isCheck) => Offer(
        mailbox.MailboxId, mailbox.DueAt, run, isCheck,
        (services, stop) => services.GetRequiredService<ScheduledTurn>().RunAsync(mailbox.MailboxId, isCheck, stop));

    private bool Offer(
        string key, DateTimeOffset dueAt, TenantWork run, bool isNightly, Func<IServiceProvider, CancellationToken, Task> work) =>
        dispatcher.Offer(new ImportTurn(tenant.Name, key, dueAt, isNightly, stop => RunAsync(key, run, work, stop)), options.Value);

    private async Task RunAsync(
        string mailboxId, TenantWork run, Func<IServiceProvider, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var logs = LogScopes.Mailbox(logger, tenant.Name, mailboxId);
        try
        {
            await run(work, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logger.TurnEnded(tenant.Name, mailboxId);
        }
#pragma warning disable CA1031 // Unrecorded work is tried again in the next round; other tenants get their turns.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.TurnBrokeOff(exception, tenant.Name, mailboxId);
        }
    }
}
