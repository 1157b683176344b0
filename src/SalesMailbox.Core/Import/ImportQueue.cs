using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Storage;

namespace SalesMailbox.Core.Import;

/// <summary>Works off a mailbox's due messages: several are read ahead side by side, filed one after the other in the order they were found.</summary>
internal sealed class ImportQueue(MessageFetcher fetcher, MessageRecorder recorder, SetAsideMail setAside, TimeProvider time, IOptions<ImportOptions> options)
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
            successes += await WorkAsync(session, due, successes, cancellationToken);
        }

        ThrowIfCancelled(session);
    }

    private async Task<IReadOnlyList<ImportItem>> ListDueAsync(ImportSession session, CancellationToken cancellationToken)
    {
        await using var scope = session.Open();
        return await scope.Services.GetRequiredService<IImportLedger>()
            .ListDueAsync(session.Plan.Mailbox.Id, time.GetUtcNow(), options.Value.BatchSize, cancellationToken);
    }

    private async Task<int> WorkAsync(ImportSession session, IReadOnlyList<ImportItem> due, int successesBefore, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = new Queue<Task<FetchOutcome>>();
        var (next, successes, inARow) = (0, 0, 0);
        List<FetchOutcome> unread = [];
        try
        {
            while (next < due.Count || ahead.Count > 0)
            {
                while (next < due.Count && ahead.Count < options.Value.ParallelReads)
                {
                    ahead.Enqueue(fetcher.FetchAsync(session, due[next++], stop.Token));
                }

                ThrowIfCancelled(session);
                var outcome = await WaitAsync(session, ahead.Peek(), cancellationToken);
                _ = ahead.Dequeue();
                if (outcome.Failure is null)
                {
                    (successes, inARow) = (successes + 1, 0);
                    await RecordAsync(session, outcome, cancellationToken);
                    continue;
                }

                ThrowIfItConcernsTheMailbox(outcome.Failure);
                unread.Add(outcome);
                if (++inARow >= ServiceTrouble)
                {
                    break;
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(ahead.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await SettleAsync(session, unread, inARow >= ServiceTrouble, successesBefore + successes > 0, cancellationToken);
        return successes;
    }

    /// <summary>Whose fault is it? Where others could be read it is the message's: an attempt is counted. Where none could, it is the service's, once.</summary>
    private async Task SettleAsync(
        ImportSession session, List<FetchOutcome> unread, bool isStreak, bool othersSucceeded, CancellationToken cancellationToken)
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

        if (isStreak || !(othersSucceeded || isRepeated))
        {
            var last = unread[^1].Failure!;
            throw new MailServiceException(MailServiceError.Transient, last.Message, (last as MailServiceException)?.RetryAt, last);
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

    /// <summary>While a large message takes its time the lease is kept alive.</summary>
    private async Task<FetchOutcome> WaitAsync(ImportSession session, Task<FetchOutcome> fetch, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await fetch.WaitAsync(options.Value.Lease / 5, time, cancellationToken);
            }
            catch (TimeoutException) when (!fetch.IsCompleted)
            {
                await session.TransactAsync(ImportFaultPoints.Progress, _ => Task.CompletedTask, cancellationToken);
                ThrowIfCancelled(session);
            }
        }
    }

    private static bool IsTheMessagesFault(Exception exception, CancellationToken cancellationToken) =>
        exception is not (LeaseLostException or ImportCancelledException or ConcurrencyException)
        && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private static void ThrowIfItConcernsTheMailbox(Exception failure)
    {
        if (failure is MailServiceException { Error: MailServiceError.Throttled or MailServiceError.GrantDead or MailServiceError.Refused } mailboxTrouble)
        {
            throw new MailServiceException(mailboxTrouble.Error, mailboxTrouble.Message, mailboxTrouble.RetryAt, mailboxTrouble);
        }
    }

    private static void ThrowIfCancelled(ImportSession session)
    {
        if (session.CancelRequested)
        {
            throw new ImportCancelledException();
        }
    }
}
