using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Import;

/// <summary>Step 2: copies the exact bytes of one message into the raw store. Writes no row, so it can be repeated.</summary>
internal sealed class MessageFetcher(IRawStore rawStore, MessageBudget budget, ITenant tenant, ILogger<MessageFetcher> logger)
{
    /// <summary>Begins the message's trace.</summary>
    public Activity? BeginTrace(ImportItem item) => ImportTraces.BeginMessage(tenant.Name, item);

    /// <summary>Never throws for failures of the message or the service; the outcome contains them.</summary>
    /// <param name="trace">The message's trace, which continues afterwards.</param>
    /// <param name="progress">Notified of each response and each piece.</param>
    public async Task<FetchOutcome> FetchAsync(
        ImportSession session, ImportItem item, Activity? trace, WorkProgress progress, CancellationToken cancellationToken)
    {
        Telemetry.Resume(trace);
        using var logs = LogScopes.Message(logger, item.ProviderId);
        try
        {
            var blocklist = await ReadBlocklistAsync(session, cancellationToken);
            return await CarriesBlockedLabelAsync(session, blocklist, item, progress, cancellationToken)
                ? new FetchOutcome(item, Unwanted: Unwanted.Blocked)
                : await FromStoreAsync(item, cancellationToken)
                    ?? await FromServiceAsync(session, blocklist, item, progress, cancellationToken);
        }
        catch (MailServiceException exception) when (exception.Error == MailServiceError.MessageGone)
        {
            return new FetchOutcome(item, Unwanted: Unwanted.Gone);
        }
#pragma warning disable CA1031 // The caller, which knows all outcomes, decides whether the message or the service is the cause.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.MessageNotRead(exception, tenant.Name, item.MailboxId, item.ProviderId);
            return new FetchOutcome(item, Failure: exception);
        }
    }

    /// <summary>If an earlier attempt failed after the bytes were stored, they are not read again.</summary>
    private async Task<FetchOutcome?> FromStoreAsync(ImportItem item, CancellationToken cancellationToken)
    {
        if (item.RawHash is not { } hash || item.ReceivedAt is not { } receivedAt || !await rawStore.ExistsAsync(hash, cancellationToken))
        {
            return null;
        }

        var fetched = new FetchedMessage(item.ProviderId, item.ThreadId, item.Places, IsExcluded: false, receivedAt, Size: 0);
        return new FetchOutcome(item, fetched, new RawEntry(hash, 0));
    }

    private async Task<FetchOutcome> FromServiceAsync(
        ImportSession session, Blocklist blocklist, ImportItem item, WorkProgress progress, CancellationToken cancellationToken)
    {
        session.Reach(ImportFaultPoints.FetchBegin);
        await using var writer = await rawStore.CreateAsync(cancellationToken);
        await using var gate = blocklist.HasSenders
            ? new BlocklistGate(writer.Stream, blocklist, (header, stop) => budget.ParseAsync(item, header, stop))
            : null;
        await using var arriving = new ProgressStream(gate ?? writer.Stream, progress);
        var fetched = await session.Reader!.FetchRawAsync(item.ProviderId, arriving, cancellationToken);
        session.Reach(ImportFaultPoints.FetchRead);
        if ((gate is not null && await gate.IsBlockedAsync(cancellationToken)) || IsLabelled(session, blocklist, fetched.Labels))
        {
            return new FetchOutcome(item, Unwanted: Unwanted.Blocked);
        }

        if (WhyUnwanted(session, fetched) is { } unwanted)
        {
            return new FetchOutcome(item, fetched, Unwanted: unwanted);
        }

        var raw = await writer.CompleteAsync(cancellationToken);
        session.Reach(ImportFaultPoints.FetchKept);
        return new FetchOutcome(item, fetched, raw);
    }

    /// <summary>Read for each message in its own scope, so that an entry takes effect immediately and not with the next run.</summary>
    private static async Task<Blocklist> ReadBlocklistAsync(ImportSession session, CancellationToken cancellationToken)
    {
        await using var scope = session.Open();
        return new Blocklist(
            await scope.Services.GetRequiredService<IBlocklistStore>().ListAsync(session.Plan.Mailbox.AgentId, cancellationToken));
    }

    /// <summary>
    /// Checked before the message is read, so that no content of a message with a blocked label leaves the service. Costs one call, and
    /// only if a label is blocked.
    /// </summary>
    private static async Task<bool> CarriesBlockedLabelAsync(
        ImportSession session, Blocklist blocklist, ImportItem item, WorkProgress progress, CancellationToken cancellationToken)
    {
        if (!blocklist.HasLabels)
        {
            return false;
        }

        session.Labels ??= await session.Reader!.ListLabelsAsync(cancellationToken);
        progress.Step();
        var labels = await session.Reader!.GetLabelsAsync(item.ProviderId, cancellationToken);
        progress.Step();
        return IsLabelled(session, blocklist, labels);
    }

    private static bool IsLabelled(ImportSession session, Blocklist blocklist, IReadOnlyList<string> labels) =>
        blocklist.HasLabels && labels.Any(blocklist.LabelIdsIn(session.Plan.Mailbox.Id, session.Labels ?? []).Contains);

    private static Unwanted? WhyUnwanted(ImportSession session, FetchedMessage fetched) =>
        fetched.IsExcluded ? Unwanted.SpamTrashOrDraft
        : (fetched.Places & session.Plan.Places) == MailPlaces.None ? Unwanted.NotInWantedPlace
        : session.Plan.IsTooOld(fetched.ReceivedAt, session.State) ? Unwanted.TooOld
        : null;
}
