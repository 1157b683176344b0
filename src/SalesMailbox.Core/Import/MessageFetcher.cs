using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Inbox;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Messages;

namespace SalesMailbox.Core.Import;

/// <summary>Step 2: brings the exact bytes of one message into the raw store. Writes no row, so doing it twice changes nothing.</summary>
internal sealed class MessageFetcher(IRawStore rawStore, MessageBudget budget, ITenant tenant, ILogger<MessageFetcher> logger)
{
    /// <summary>Never throws for what the message or the service does: that is in the outcome.</summary>
    /// <param name="progress">Hears of each answer and each piece.</param>
    public async Task<FetchOutcome> FetchAsync(ImportSession session, ImportItem item, WorkProgress progress, CancellationToken cancellationToken)
    {
        using var logs = LogScopes.Message(logger, item.ProviderId);
        try
        {
            var blocklist = await ReadBlocklistAsync(session, cancellationToken);
            return await CarriesBlockedLabelAsync(session, blocklist, item, progress, cancellationToken)
                ? new FetchOutcome(item, Unwanted: Unwanted.Blocked)
                : await FromStoreAsync(item, cancellationToken) ?? await FromServiceAsync(session, blocklist, item, progress, cancellationToken);
        }
        catch (MailServiceException exception) when (exception.Error == MailServiceError.MessageGone)
        {
            return new FetchOutcome(item, Unwanted: Unwanted.Gone);
        }
#pragma warning disable CA1031 // Whether it is the message's fault or the service's is decided where all outcomes are known.
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            logger.LogWarning(
                exception, "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: it could not be read.", tenant.Name, item.MailboxId, item.ProviderId);
            return new FetchOutcome(item, Failure: exception);
        }
    }

    /// <summary>An earlier attempt failed after its bytes were kept: they are not read again.</summary>
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
        await using var gate = blocklist.HasSenders ? new SenderGate(writer.Stream, blocklist, (header, stop) => budget.ParseAsync(item, header, stop)) : null;
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

    /// <summary>Read for each mail, in a scope of its own: an entry holds from the moment it was made, not from the next run on.</summary>
    private static async Task<Blocklist> ReadBlocklistAsync(ImportSession session, CancellationToken cancellationToken)
    {
        await using var scope = session.Open();
        return new Blocklist(await scope.Services.GetRequiredService<IBlocklistStore>().ListAsync(session.Plan.Mailbox.AgentId, cancellationToken));
    }

    /// <summary>Asked before the mail itself is read, so that nothing of a mail with a blocked label leaves the service. Costs a call, only where a label is blocked.</summary>
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
