using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;
using SalesMailbox.Core.Storage;
using SalesMailbox.Core.Text;

namespace SalesMailbox.Core.Import;

/// <summary>
/// The queue of a mailbox: puts message ids into the ledger, each once, and works off what is due: several are read ahead side by side,
/// filed one after the other in the order they were found. A message whose work was started before and never ended comes after the others
/// and alone, so that it takes none with it.
/// </summary>
internal sealed class ImportQueue(
    MessageFetcher fetcher, MessageRecorder recorder, SetAsideMail setAside, MessageAttempts attempts, LeaseKeeper lease, TimeProvider time, IOptions<ImportOptions> options)
{
    /// <summary>Different messages that fail to be read one after the other: then it is the service (or our disk), not the messages.</summary>
    private const int ServiceTrouble = 3;

    public async Task RunAsync(ImportSession session, CancellationToken cancellationToken)
    {
        await session.TransactAsync(
            ImportFaultPoints.Progress,
            async transaction => transaction.Run.Total = (await transaction.Ledger.CountAsync(session.Plan.Mailbox.Id, cancellationToken)).Pending,
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

    /// <summary>Queues a page in one transaction together with what it means for the state; ends the run here if somebody cancelled it.</summary>
    /// <param name="isNews">See <see cref="AddAsync"/>.</param>
    public static async Task QueueAsync(
        ImportSession session, IReadOnlyList<DiscoveredMessage> messages, bool isNews, Action<ImportState, DateTimeOffset> apply, CancellationToken cancellationToken)
    {
        await session.TransactAsync(
            ImportFaultPoints.Queue,
            async transaction =>
            {
                var now = transaction.Services.GetRequiredService<TimeProvider>().GetUtcNow();
                transaction.Run.Discovered += await AddAsync(transaction.Ledger, session.Plan.Mailbox.Id, messages, isNews, now, cancellationToken);
                transaction.State.Places &= session.Plan.Places;
                apply(transaction.State, now);
            },
            cancellationToken);
        if (session.CancelRequested)
        {
            throw new ImportCancelledException();
        }
    }

    /// <summary>Adds the ids the ledger does not know, and queues again what was ignored or gone and is back (taken out of spam, say).</summary>
    /// <param name="isNews">Something happened to them at the service; then mail that was blocked is looked at again, too. In a list of what is there it is only still there.</param>
    /// <returns>How many were queued.</returns>
    public static async Task<int> AddAsync(
        IImportLedger ledger, string mailboxId, IReadOnlyList<DiscoveredMessage> messages, bool isNews, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var distinct = messages.DistinctBy(message => message.ProviderId).ToList();
        var known = distinct.Count == 0
            ? []
            : (await ledger.FindByProviderIdsAsync(mailboxId, [.. distinct.Select(message => message.ProviderId)], cancellationToken)).ToDictionary(item => item.ProviderId);
        var back = known.Values.Where(item => item.State is ImportItemState.Ignored or ImportItemState.Gone && (isNews || !item.IsBlocked)).ToList();
        foreach (var item in back)
        {
            item.Requeue(now);
            (item.RawHash, item.ReceivedAt) = (null, null); // where it is now decides, so it is read again
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

    /// <returns>What was never started together, then what was, each alone, the least suspicious first.</returns>
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

    /// <returns>How many could be read.</returns>
    private async Task<int> WorkAsync(ImportSession session, IReadOnlyList<ImportItem> items, int successesBefore, CancellationToken cancellationToken)
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

    /// <param name="open">Loses those whose outcome is written down.</param>
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
                    await recorder.FailAsync(session, outcome, overBudget, cancellationToken);
                    open.Remove(outcome.Item.Id);
                    break;
                default:
                    ThrowIfItConcernsTheMailbox(outcome.Failure);
                    unread.Add(outcome);
                    inARow++;
                    break;
            }
        }

        return (unread, successes, inARow >= ServiceTrouble);
    }

    /// <summary>Whose fault is it? Where others could be read it is the message's: an attempt is counted. Where none could, it is the service's, once.</summary>
    private async Task SettleAsync(
        ImportSession session, List<FetchOutcome> unread, bool isStreak, bool othersSucceeded, Dictionary<string, ImportItem> open, CancellationToken cancellationToken)
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
            throw new MailServiceException(MailServiceError.Transient, CodedExceptions.TextOf(last), (last as MailServiceException)?.RetryAt, last);
        }
    }

    private async Task RecordAsync(ImportSession session, FetchOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Unwanted is not null)
        {
            await setAside.RecordAsync(session, outcome, cancellationToken);
            return;
        }

        try
        {
            await recorder.FileAsync(session, outcome, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever one message does wrong, the ones behind it go on; it is kept with its error.
        catch (Exception exception) when (IsTheMessagesFault(exception, cancellationToken))
#pragma warning restore CA1031
        {
            await recorder.FailAsync(session, outcome, exception, cancellationToken);
        }
    }

    private static bool IsTheMessagesFault(Exception exception, CancellationToken cancellationToken) =>
        exception is not (LeaseLostException or ImportCancelledException or ImportStuckException or ConcurrencyException)
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private static void ThrowIfItConcernsTheMailbox(Exception failure)
    {
        if (failure is MailServiceException { Error: MailServiceError.Throttled or MailServiceError.GrantDead or MailServiceError.Refused } mailboxTrouble)
        {
            throw new MailServiceException(mailboxTrouble.Error, mailboxTrouble.Text, mailboxTrouble.RetryAt, mailboxTrouble);
        }

        if (failure is ImportStuckException stuck)
        {
            throw new ImportStuckException(stuck.Text);
        }
    }
}
