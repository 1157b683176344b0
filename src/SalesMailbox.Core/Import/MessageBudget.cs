using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Holds the work on one message to its time (<see cref="ImportOptions.MessageBudget"/>), in real time, whatever the message does. First
/// the work's token is cancelled; code that looks at it ends in order. What does not end then is abandoned: nobody waits for it, and it
/// can't commit any more.
/// </summary>
internal sealed class MessageBudget(
    IOptions<ImportOptions> options, AbandonedWork abandoned, ITenant tenant, ILogger<MessageBudget> logger)
{
    /// <summary>How long work may take to end once its token is cancelled.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Parses on a thread of its own: parsing is synchronous, and one that never ends must not take a thread from the pool that serves
    /// everybody.
    /// </summary>
    /// <param name="raw">Seekable. Where the work is abandoned it is closed under it, which is another chance for it to end.</param>
    /// <exception cref="MessageBudgetException">It took too long, or an earlier attempt at it is still running.</exception>
    /// <exception cref="ImportStuckException">Too much abandoned work is running in this process.</exception>
    public async Task<ParsedMessage> ParseAsync(ImportItem item, Stream raw, CancellationToken cancellationToken)
    {
        ThrowIfStuck(item);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stop = limit.Token;
        var work = RunOnThread(() => MessageParser.ParseAsync(new SynchronousStream(raw, stop), stop));
        if (await EndsInTimeAsync(item, work, gate: null, limit, cancellationToken))
        {
            return await work;
        }

        throw new MessageBudgetException(ImportTexts.SlowToRead.With(options.Value.MessageBudget.TotalSeconds));
    }

    /// <summary>
    /// Matches and files. It waits for the database too, and a slow database is not the message's fault: work that ends when it is asked to
    /// fails as usual.
    /// </summary>
    /// <param name="work">Enters the gate before each commit.</param>
    /// <exception cref="MessageBudgetException">It took too long and did not end when asked to.</exception>
    /// <exception cref="TimeoutException">It took too long and ended when asked to.</exception>
    public async Task FileAsync(ImportItem item, Func<CommitGate, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        ThrowIfStuck(item);
        var gate = new CommitGate();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stop = limit.Token;
        var filing = Task.Run(() => work(gate, stop), CancellationToken.None);
        var isInTime = await EndsInTimeAsync(item, filing, gate, limit, cancellationToken);
        if (isInTime || filing.IsCompletedSuccessfully)
        {
            await filing;
        }
        else if (filing.IsCompleted)
        {
            throw new FilingTimeoutException(ImportTexts.SlowToFile.With(options.Value.MessageBudget.TotalSeconds), filing.Exception);
        }
        else
        {
            throw new MessageBudgetException(ImportTexts.SlowToFile.With(options.Value.MessageBudget.TotalSeconds));
        }
    }

    private static Task<T> RunOnThread<T>(Func<Task<T>> work)
    {
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                result.SetResult(work().GetAwaiter().GetResult());
            }
#pragma warning disable CA1031 // Handed on to the awaiter: on a thread of its own an exception would end the process.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                result.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = "Message parser",
        };
        thread.Start();
        return result.Task;
    }

    /// <returns>False where the time was up: then the work has ended late or is abandoned.</returns>
    private async Task<bool> EndsInTimeAsync(
        ImportItem item, Task work, CommitGate? gate, CancellationTokenSource limit, CancellationToken cancellationToken)
    {
        if (await EndsAsync(work, options.Value.MessageBudget, cancellationToken))
        {
            return true;
        }

        await limit.CancelAsync();
        if (!await EndsAsync(work, Grace, CancellationToken.None) && !(gate?.TryAbandon() ?? true))
        {
            // It is committing: how long that takes is up to the database, which has limits of its own.
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!work.IsCompleted)
        {
            abandoned.Add((tenant.Name, item.Id), work);
            logger.LogError(
                "Tenant {Tenant}, mailbox {Mailbox}, message {ProviderId}: work on it did not end and is abandoned; {Count} of {Cap} such threads in this process.",
                tenant.Name, item.MailboxId, item.ProviderId, abandoned.Count, options.Value.MaxAbandoned);
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        // The run was asked to stop; its time was not up. What is written is written.
        return work.IsCompletedSuccessfully ? true : throw new OperationCanceledException(cancellationToken);
    }

    private static async Task<bool> EndsAsync(Task work, TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.WhenAny(work, Task.Delay(time, cancellationToken)).ConfigureAwait(false);
        return work.IsCompleted;
    }

    private void ThrowIfStuck(ImportItem item)
    {
        if (abandoned.Contains((tenant.Name, item.Id)))
        {
            throw new MessageBudgetException(ImportTexts.StillRead);
        }

        if (abandoned.Count >= options.Value.MaxAbandoned)
        {
            throw new ImportStuckException(ImportTexts.Stuck.With(abandoned.Count, options.Value.MessageBudget.TotalSeconds));
        }
    }
}
