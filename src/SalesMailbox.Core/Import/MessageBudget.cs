using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SalesMailbox.Core.Hosting;
using SalesMailbox.Core.Messages.Parsing;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Limits the work on one message to <see cref="ImportOptions.MessageBudget"/>, in real time, whatever the message does. When the time is
/// up, the work's token is canceled, and code that checks the token ends in order. Other work is abandoned: nothing waits for it, and it
/// can't commit.
/// </summary>
internal sealed class MessageBudget(
    IOptions<ImportOptions> options, AbandonedWork abandoned, ITenant tenant, ILogger<MessageBudget> logger)
{
    /// <summary>How long work may take to end after its token is canceled.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>
    /// Parses on a dedicated thread. Parsing is synchronous, and parsing that never ends must not take a thread from the shared pool.
    /// </summary>
    /// <param name="raw">A seekable stream. It is closed when the work is abandoned, which gives the work another chance to end.</param>
    /// <exception cref="MessageBudgetException">Parsing took too long, or an earlier attempt is still running.</exception>
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
    /// Matches and files. This includes waiting for the database, and a slow database is not the message's fault: work that ends on
    /// cancellation fails as usual.
    /// </summary>
    /// <param name="work">Enters the gate before each commit.</param>
    /// <exception cref="MessageBudgetException">The work took too long and did not end on cancellation.</exception>
    /// <exception cref="TimeoutException">The work took too long and ended on cancellation.</exception>
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
#pragma warning disable CA1031 // Passed on to the awaiter; on a dedicated thread, an exception would end the process.
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

    /// <returns>False if the time was up; the work has then ended late or is abandoned.</returns>
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
            // The work is committing. The database has its own time limits.
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!work.IsCompleted)
        {
            abandoned.Add((tenant.Name, item.Id), work);
            logger.MessageAbandoned(tenant.Name, item.MailboxId, item.ProviderId, abandoned.Count, options.Value.MaxAbandoned);
        }

        if (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        // The run was canceled before the time was up. Committed data is kept.
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
