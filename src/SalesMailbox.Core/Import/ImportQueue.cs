using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>
/// The queue of a mailbox: adds message ids to the ledger, each once, and processes due ones. Several are read ahead in parallel and filed
/// one after the other in the order of discovery. A message whose work was started before and never ended comes after the others and alone,
/// so that it does not affect them.
/// </summary>
internal sealed class ImportQueue(
    MessageFetcher fetcher,
    MessageRecorder recorder,
    IgnoredMessages setAside,
    MessageAttempts attempts,
    LeaseKeeper lease,
    TimeProvider time,
    IOptions<ImportOptions> options)
{
    /// <summary>If this many messages in a row can't be read, the service (or the local disk) is the cause and not the messages.</summary>
    private const int ServiceTrouble = 3;

    public async Task RunAsync(ImportSession session, CancellationToken cancellationToken)
    {
        await session.TransactAsync(
            ImportFaultPoints.Progress,
            async transaction =>
                transaction.Run.Total = (await transaction.Ledger.CountAsync(session.Plan.Mailbox.Id, cancellationToken)).Pending,
            cancellationToken);
        var successes = 0;
        while (await ListDueAsync(session, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var exhausted in due.Where(attempts.IsExhausted))
            {
                await attempts.ParkAsync(session, exhausted, cancellationToken);
            }

            foreach (var batch in Batches(due))
            {
                successes += await WorkAsync(session, batch, successes, cancellationToken);
                session.ThrowIfCancelled();
            }
        }

        session.ThrowIfCancelled();
    }

    /// <summary>Queues a page in one transaction with the changed state. Ends the run if it was canceled.</summary>
    /// <param name="isNews">See <see cref="AddAsync"/>.</param>
    public static async Task QueueAsync(
        ImportSession session,
        IReadOnlyList<DiscoveredMessage> messages,
        bool isNews,
        Action<ImportState, DateTimeOffset> apply,
        CancellationToken cancellationToken)
    {
        await session.TransactAsync(
            ImportFaultPoints.Queue,
            async transaction =>
            {
                var now = transaction.Services.GetRequiredService<TimeProvider>().GetUtcNow();
                transaction.Run.Discovered += await AddAsync(
                    transaction.Ledger, session.Plan.Mailbox.Id, messages, isNews, now, cancellationToken);
                transaction.State.Places &= session.Plan.Places;
                apply(transaction.State, now);
            },
            cancellationToken);
        if (session.CancelRequested)
        {
            throw new ImportCancelledException();
        }
    }

    /// <summary>
    /// Adds unknown ids to the ledger, and requeues messages that were ignored or gone and are back (from spam, for example).
    /// </summary>
    /// <param name="isNews">Whether the ids are from a list of changes. Only then are blocked messages checked again; in a full list they
    /// are still there.</param>
    /// <returns>The number of queued messages.</returns>
    public static async Task<int> AddAsync(
        IImportLedger ledger,
        string mailboxId,
        IReadOnlyList<DiscoveredMessage> messages,
        bool isNews,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        var distinct = messages.DistinctBy(message => message.ProviderId).ToList();
        var known = distinct.Count == 0
            ? []
            : (await ledger.FindByProviderIdsAsync(mailboxId, [.. distinct.Select(message => message.ProviderId)], cancellationToken))
                .ToDictionary(item => item.ProviderId);
        var back = known.Values.Where(
            item => item.State is ImportItemState.Ignored or ImportItemState.Gone && (isNews || !item.IsBlocked)).ToList();
        foreach (var item in back)
        {
            item.Requeue(now);
            // Its current place decides, so it is read again.
            (item.RawHash, item.ReceivedAt) = (null, null);
            await ledger.UpdateAsync(item, cancellationToken);
        }

        var added = distinct.Where(message => !known.ContainsKey(message.ProviderId))
            .Select(message => new ImportItem
            {
                MailboxId = mailboxId,
                ProviderId = message.ProviderId,
                ThreadId = message.ThreadId,
                DiscoveredAt = now,
                NextAttemptAt = now,
            }).ToList();
        if (added.Count > 0)
        {
            await ledger.AddAsync(added, cancellationToken);
        }

        return added.Count + back.Count;
    }

    /// <returns>
    /// Messages that were never started together in one batch; then messages that were started, each alone, the least suspicious first.
    /// </returns>
    private IEnumerable<IReadOnlyList<ImportItem>> Batches(IReadOnlyList<ImportItem> due)
    {
        var suspects = due.Where(item => item.UnfinishedStarts > 0 && !attempts.IsExhausted(item)).OrderBy(item => item.UnfinishedStarts);
        IReadOnlyList<ImportItem> others = [.. due.Where(item => item.UnfinishedStarts == 0)];
        return suspects.Select(item => (IReadOnlyList<ImportItem>)[item]).Prepend(others).Where(batch => batch.Count > 0);
    }

    private async Task<IReadOnlyList<ImportItem>> ListDueAsync(ImportSession session, CancellationToken cancellationToken)
    {
        await using var scope = session.Open();
        return await scope.Services.GetRequiredService<IImportLedger>()
            .ListDueAsync(session.Plan.Mailbox.Id, time.GetUtcNow(), options.Value.BatchSize, cancellationToken);
    }

    /// <returns>The number of messages that could be read.</returns>
    private async Task<int> WorkAsync(
        ImportSession session, IReadOnlyList<ImportItem> items, int successesBefore, CancellationToken cancellationToken)
    {
        await attempts.BeginAsync(session, items, cancellationToken);
        var open = items.ToDictionary(item => item.Id);
        try
        {
            var (unread, successes, isStreak) = await ReadAndFileAsync(session, items, open, cancellationToken);
            await SettleAsync(session, unread, isStreak, successesBefore + successes > 0, open, cancellationToken);
            return successes;
        }
        catch (Exception exception) when (exception is not LeaseLostException && open.Count > 0)
        {
            await MessageAttempts.ReleaseAsync(session, open.Values);
            throw;
        }
    }

    /// <param name="open">Items whose outcome is recorded are removed from it.</param>
    private async Task<(List<FetchOutcome> Unread, int Successes, bool IsStreak)> ReadAndFileAsync(
        ImportSession session, IReadOnlyList<ImportItem> items, Dictionary<string, ImportItem> open, CancellationToken cancellationToken)
    {
        await using var ahead = new ReadAhead(fetcher, lease, session, cancellationToken);
        var (next, successes, inARow) = (0, 0, 0);
        List<FetchOutcome> unread = [];
        while (inARow < ServiceTrouble && (next < items.Count || ahead.Count > 0))
        {
            while (next < items.Count && ahead.Count < options.Value.ParallelReads)
            {
                ahead.Start(items[next++]);
            }

            session.ThrowIfCancelled();
            var outcome = await ahead.TakeAsync();
            switch (outcome.Failure)
            {
                case null:
                    (successes, inARow) = (successes + 1, 0);
                    await RecordAsync(session, outcome, cancellationToken);
                    open.Remove(outcome.Item.Id);
                    break;
                case MessageBudgetException overBudget:
                    await FailAsync(session, outcome, overBudget, cancellationToken);
                    open.Remove(outcome.Item.Id);
                    break;
                default:
                    ImportTraces.EndUnread(outcome.Trace, outcome.Failure);
                    ThrowIfItConcernsTheMailbox(outcome.Failure);
                    unread.Add(outcome);
                    inARow++;
                    break;
            }
        }

        return (unread, successes, inARow >= ServiceTrouble);
    }

    /// <summary>
    /// Determines the cause of failures. If other messages could be read, the message is the cause, and an attempt is counted. If none
    /// could, the service is the cause, and the failure is counted once.
    /// </summary>
    private async Task SettleAsync(
        ImportSession session,
        List<FetchOutcome> unread,
        bool isStreak,
        bool othersSucceeded,
        Dictionary<string, ImportItem> open,
        CancellationToken cancellationToken)
    {
        if (unread.Count == 0)
        {
            return;
        }

        var isRepeated = session.State.ConsecutiveFailures > 0 && !isStreak;
        if (othersSucceeded || isRepeated)
        {
            foreach (var outcome in unread)
            {
                await recorder.FailAsync(session, outcome, outcome.Failure!, cancellationToken);
            }
        }
        else
        {
            await recorder.PostponeAsync(session, unread, cancellationToken);
        }

        unread.ForEach(outcome => open.Remove(outcome.Item.Id));

        if (isStreak || !(othersSucceeded || isRepeated))
        {
            var last = unread[^1].Failure!;
            throw new MailServiceException(
                MailServiceError.Transient, CodedExceptions.TextOf(last), (last as MailServiceException)?.RetryAt, last);
        }
    }

    private async Task RecordAsync(ImportSession session, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        using var trace = Telemetry.Resume(outcome.Trace);
        if (outcome.Unwanted is { } unwanted)
        {
            await setAside.RecordAsync(session, outcome, cancellationToken);
            ImportTraces.SetIgnored(trace, unwanted);
            return;
        }

        try
        {
            await recorder.FileAsync(session, outcome, cancellationToken);
        }
#pragma warning disable CA1031 // A failure of one message must not stop the following ones; it is stored with its error.
        catch (Exception exception) when (IsTheMessagesFault(exception, cancellationToken))
#pragma warning restore CA1031
        {
            trace.Fail(exception);
            await recorder.FailAsync(session, outcome, exception, cancellationToken);
        }
    }

    private async Task FailAsync(ImportSession session, FetchOutcome outcome, Exception failure, CancellationToken cancellationToken)
    {
        using var trace = Telemetry.Resume(outcome.Trace);
        trace.Fail(failure);
        await recorder.FailAsync(session, outcome, failure, cancellationToken);
    }

    private static bool IsTheMessagesFault(Exception exception, CancellationToken cancellationToken) =>
        exception is not (LeaseLostException or ImportCancelledException or ImportStuckException or ConcurrencyException)
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private static void ThrowIfItConcernsTheMailbox(Exception failure)
    {
        if (failure is MailServiceException
            {
                Error: MailServiceError.Throttled or MailServiceError.GrantDead or MailServiceError.Refused
            } mailboxTrouble)
        {
            throw new MailServiceException(mailboxTrouble.Error, mailboxTrouble.Text, mailboxTrouble.RetryAt, mailboxTrouble);
        }

        if (failure is ImportStuckException stuck)
        {
            throw new ImportStuckException(stuck.Text);
        }
    }
}
