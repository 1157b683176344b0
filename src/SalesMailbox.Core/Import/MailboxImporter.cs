using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Connections;
using SalesMailbox.Core.Hosting;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Imports one mailbox: discover, fetch, file. If the process is killed at any moment, the next run leads to the same state: ids are queued
/// in the transaction that moves the cursor, (mailbox, provider id) is unique, and a message and its effect commit together.
/// </summary>
internal sealed class MailboxImporter
{
    private readonly IWorkScopes _scopes;
    private readonly ImportLease _lease;
    private readonly MailboxDiscovery _discovery;
    private readonly ImportQueue _queue;
    private readonly RunCompletion _ending;
    private readonly ImportMetrics _metrics;
    private readonly ITenant _tenant;
    private readonly ILogger<MailboxImporter> _logger;

    /// <param name="services">The services of the scope; the steps of an import are internal.</param>
    public MailboxImporter(
        IServiceProvider services, IWorkScopes scopes, ImportMetrics metrics, ITenant tenant, ILogger<MailboxImporter> logger)
    {
        (_scopes, _metrics, _tenant, _logger) = (scopes, metrics, tenant, logger);
        _lease = services.GetRequiredService<ImportLease>();
        _discovery = services.GetRequiredService<MailboxDiscovery>();
        _queue = services.GetRequiredService<ImportQueue>();
        _ending = services.GetRequiredService<RunCompletion>();
    }

    /// <summary>Runs until nothing is due. Failures of the service or of messages are recorded in the run and not thrown.</summary>
    /// <returns>
    /// Null if the mailbox was skipped: another importer holds it, it is not due (back-off), its integrator is off, or there is no sign-in.
    /// </returns>
    public async Task<ImportRun?> RunAsync(string mailboxId, ImportTrigger trigger, CancellationToken cancellationToken = default)
    {
        using var logs = LogScopes.Mailbox(_logger, _tenant.Name, mailboxId);
        await using var scope = _scopes.Open();
        if (await ImportPlan.ReadAsync(scope.Services, mailboxId, cancellationToken) is not { } plan
            || await _lease.AcquireAsync(plan, trigger, cancellationToken) is not { } session)
        {
            return null;
        }

        using var activity = ImportTraces.Begin(_tenant.Name, session);
        try
        {
            await RunAsync(session, activity, scope.Services, cancellationToken);
        }
        catch (LeaseLostException exception)
        {
            activity.Fail(ImportTexts.TakenOver.Id);
            _logger.MailboxTakenOver(exception, _tenant.Name, mailboxId);
            var lost = session.Run.Copy();
            (lost.State, lost.Error) = (ImportRunState.Failed, ImportTexts.TakenOver);
            return lost;
        }

        ImportTraces.SetResult(activity, session.Run);
        await MeasureAsync(session);
        return session.Run;
    }

    private async Task RunAsync(ImportSession session, Activity? activity, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await using var reader = await services.GetRequiredService<MailboxOpener>().OpenReaderAsync(
                session.Plan.Mailbox, cancellationToken);
            session.Reader = reader;
            await _discovery.RunAsync(session, cancellationToken);
            await _queue.RunAsync(session, cancellationToken);
            await _ending.SucceedAsync(session, cancellationToken);
        }
        catch (Exception exception) when (exception is ImportCancelledException
            || (exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            await _ending.CancelAsync(session, isCutOff: exception is not ImportCancelledException);
        }
#pragma warning disable CA1031 // Any failure is recorded with the run, and the mailbox is released.
        catch (Exception exception) when (exception is not LeaseLostException)
#pragma warning restore CA1031
        {
            activity.Fail(exception);
            await _ending.FailAsync(session, exception);
        }
    }

    private async Task MeasureAsync(ImportSession session)
    {
        await using var scope = _scopes.Open();
        var counts = await scope.Services.GetRequiredService<IImportLedger>().CountAsync(session.Plan.Mailbox.Id);
        _metrics.Observe(_tenant.Name, _metrics.LabelOf(session.Plan.Mailbox), counts.Pending, session.State.LastSuccessAt);
        _metrics.QuotaUnits(_tenant.Name, _metrics.LabelOf(session.Plan.Mailbox), session.Run.QuotaUnits);
    }
}
