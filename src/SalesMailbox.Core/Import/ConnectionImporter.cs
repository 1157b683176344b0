using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Imports the mailboxes of a connection side by side; the trouble of one neither stops nor delays another.</summary>
public sealed class ConnectionImporter(
    IWorkScopes scopes, IModuleState module, ITenant tenant, TimeProvider time, IOptions<ImportOptions> options, ILogger<ConnectionImporter> logger)
{
    /// <summary>Does nothing while the module or the connection's integrator is off.</summary>
    /// <returns>The runs there were; a mailbox that was left alone has none.</returns>
    public Task<IReadOnlyList<ImportRun>> RunAsync(string connectionId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        RunAsync(mailbox => mailbox.ConnectionId == connectionId, trigger, cancellationToken);

    /// <summary>All connections of the tenant, or one mailbox of it.</summary>
    /// <param name="mailboxAddress">Null for all.</param>
    public Task<IReadOnlyList<ImportRun>> RunAllAsync(ImportTrigger trigger, string? mailboxAddress, CancellationToken cancellationToken = default)
    {
        var address = EmailAddress.Normalize(mailboxAddress);
        return RunAsync(mailbox => mailboxAddress is null || mailbox.NormalizedAddress == address, trigger, cancellationToken);
    }

    private async Task<IReadOnlyList<ImportRun>> RunAsync(Func<Mailbox, bool> filter, ImportTrigger trigger, CancellationToken cancellationToken)
    {
        if (!await module.IsEnabledAsync(cancellationToken))
        {
            return [];
        }

        List<Mailbox> mailboxes;
        await using (var scope = scopes.Open())
        {
            var enabled = (await scope.Services.GetRequiredService<IConnectionStore>().ListAsync(cancellationToken))
                .Where(connection => connection.IntegratorEnabled).Select(connection => connection.Id).ToHashSet();
            mailboxes = (await scope.Services.GetRequiredService<IMailboxStore>().ListAsync(cancellationToken))
                .Where(mailbox => enabled.Contains(mailbox.ConnectionId) && filter(mailbox)).ToList();
        }

        var runs = new ConcurrentBag<ImportRun>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.ParallelMailboxes, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(mailboxes, parallel, async (mailbox, token) =>
        {
            if (await RunOneAsync(mailbox, trigger, token) is { } run)
            {
                runs.Add(run);
            }
        });
        await ForgetOldRunsAsync(cancellationToken);
        return [.. runs.OrderBy(run => run.Id, StringComparer.Ordinal)];
    }

    /// <summary>A run every ten minutes makes fifty thousand rows a year and mailbox, which nobody reads.</summary>
    private async Task ForgetOldRunsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.Open();
        await scope.Services.GetRequiredService<IImportRunStore>().RemoveOlderAsync(time.GetUtcNow() - options.Value.KeepRuns, cancellationToken);
        try
        {
            await scope.Services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        }
        catch (ConcurrencyException exception)
        {
            logger.LogDebug(exception, "Tenant {Tenant}: another process forgets old runs just now.", tenant.Name);
        }
    }

    private async Task<ImportRun?> RunOneAsync(Mailbox mailbox, ImportTrigger trigger, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.Open();
            return await scope.Services.GetRequiredService<MailboxImporter>().RunAsync(mailbox.Id, trigger, cancellationToken);
        }
#pragma warning disable CA1031 // What the importer itself could not write down (a database that is away) must not stop the other mailboxes.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogError(exception, "Tenant {Tenant}, mailbox {Mailbox}: the import broke off.", tenant.Name, mailbox.Id);
            return null;
        }
    }
}
