using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>Imports the mailboxes of a connection in parallel. A failure of one neither stops nor delays the others.</summary>
public sealed class ConnectionImporter
{
    private readonly IWorkScopes _scopes;
    private readonly IModuleState _module;
    private readonly ITenant _tenant;
    private readonly SkipReader _skips;
    private readonly int _parallel;
    private readonly ILogger<ConnectionImporter> _logger;

    /// <param name="services">The services of the scope; the steps of an import are internal.</param>
    public ConnectionImporter(
        IServiceProvider services,
        IWorkScopes scopes,
        IModuleState module,
        ITenant tenant,
        IOptions<ImportOptions> options,
        ILogger<ConnectionImporter> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_scopes, _module, _tenant, _parallel, _logger) = (scopes, module, tenant, options.Value.ParallelMailboxes, logger);
        _skips = services.GetRequiredService<SkipReader>();
    }

    /// <summary>Imports the mailboxes of a connection. Does nothing while the module or the connection's integrator is off.</summary>
    /// <returns>The runs; a mailbox that was skipped has none.</returns>
    public Task<IReadOnlyList<ImportRun>> RunAsync(
        string connectionId, ImportTrigger trigger, CancellationToken cancellationToken = default) =>
        RunAsync(connectionId, mailboxId: null, trigger, cancellationToken);

    /// <param name="mailboxId">Null for all mailboxes of the connection.</param>
    /// <inheritdoc cref="RunAsync(string, ImportTrigger, CancellationToken)"/>
    public async Task<IReadOnlyList<ImportRun>> RunAsync(
        string connectionId, string? mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default)
    {
        var imports = await RunAsync(
            mailbox => mailbox.ConnectionId == connectionId && (mailboxId is null || mailbox.Id == mailboxId), trigger, cancellationToken);
        return [.. imports.Select(import => import.Run).OfType<ImportRun>().OrderBy(run => run.Id, StringComparer.Ordinal)];
    }

    /// <summary>Imports all mailboxes of the tenant, or one. Does nothing while the module is off.</summary>
    /// <param name="mailboxAddress">Null for all mailboxes.</param>
    /// <returns>The result for each selected mailbox, by address; empty if the module is off or the mailbox does not exist.</returns>
    public Task<IReadOnlyList<MailboxImport>> RunAllAsync(
        ImportTrigger trigger, string? mailboxAddress, CancellationToken cancellationToken = default)
    {
        var address = EmailAddress.Normalize(mailboxAddress);
        return RunAsync(mailbox => mailboxAddress is null || mailbox.NormalizedAddress == address, trigger, cancellationToken);
    }

    private async Task<IReadOnlyList<MailboxImport>> RunAsync(
        Func<Mailbox, bool> filter, ImportTrigger trigger, CancellationToken cancellationToken)
    {
        if (!await _module.IsEnabledAsync(cancellationToken))
        {
            return [];
        }

        List<Mailbox> mailboxes;
        await using (var scope = _scopes.Open())
        {
            mailboxes = [.. (await scope.Services.GetRequiredService<IMailboxStore>().ListAsync(cancellationToken))
                .Where(mailbox => !mailbox.IsShared)
                .Where(filter)];
        }

        var imports = new ConcurrentBag<MailboxImport>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(mailboxes, parallel, async (mailbox, token) => imports.Add(await RunOneAsync(mailbox, trigger, token)));
        await using (var scope = _scopes.Open())
        {
            await scope.Services.GetRequiredService<RunRetention>().ApplyAsync(cancellationToken);
        }

        return [.. imports.OrderBy(import => import.Mailbox.NormalizedAddress, StringComparer.Ordinal)];
    }

    private async Task<MailboxImport> RunOneAsync(Mailbox mailbox, ImportTrigger trigger, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = _scopes.Open();
            return await scope.Services.GetRequiredService<MailboxImporter>().RunAsync(mailbox.Id, trigger, cancellationToken) is { } run
                ? new MailboxImport(mailbox, run)
                : await _skips.ReadAsync(mailbox, cancellationToken);
        }
#pragma warning disable CA1031 // A failure that the importer could not record (database unavailable) must not stop the other mailboxes.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            _logger.ImportBrokeOff(exception, _tenant.Name, mailbox.Id);
            return new MailboxImport(mailbox, null, ImportSkip.BrokeOff);
        }
    }
}
