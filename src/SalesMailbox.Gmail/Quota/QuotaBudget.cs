using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace SalesMailbox.Gmail.Quota;

/// <summary>
/// Distributes Google's quota among all imports of the process before it is exceeded: per mailbox, and per Google project, which is
/// identified by the OAuth client ID. A mailbox that waits for its units does not delay others.
/// </summary>
internal sealed class QuotaBudget(IOptions<GoogleOptions> options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, UnitBucket> _projects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string ClientId, string Address), MailboxBudget> _mailboxes = new();

    /// <summary>Completes when the call may be made.</summary>
    /// <returns>Dispose of it when the response has been read.</returns>
    /// <exception cref="QuotaPausedException">Google requested a pause for this mailbox that is longer than a call should wait.</exception>
    internal async Task<IDisposable> EnterAsync(string clientId, string address, int units, CancellationToken cancellationToken)
    {
        var mailbox = Mailbox(clientId, address);
        ThrowIfPaused(mailbox);
        await mailbox.Parallel.WaitAsync(cancellationToken);
        try
        {
            ThrowIfPaused(mailbox);
            await mailbox.Units.TakeAsync(units, cancellationToken);
            await _projects.GetOrAdd(clientId, _ => new UnitBucket(options.Value.UnitsPerMinutePerProject, time))
                .TakeAsync(units, cancellationToken);
            return new Place(mailbox.Parallel);
        }
        catch
        {
            mailbox.Parallel.Release();
            throw;
        }
    }

    /// <summary>Records a pause that Google requested. Until it ends, calls of the mailbox fail at once instead of being made.</summary>
    internal void Pause(string clientId, string address, DateTimeOffset until)
    {
        if (until - time.GetUtcNow() > options.Value.LongestWait)
        {
            Mailbox(clientId, address).Pause(until);
        }
    }

    public void Dispose()
    {
        foreach (var mailbox in _mailboxes.Values)
        {
            mailbox.Dispose();
        }
    }

    private static void ThrowIfPaused(MailboxBudget mailbox)
    {
        if (mailbox.PausedUntil is { } until)
        {
            throw new QuotaPausedException(until);
        }
    }

    private MailboxBudget Mailbox(string clientId, string address) => _mailboxes.GetOrAdd(
        (clientId, address.ToUpperInvariant()),
        _ => new MailboxBudget(options.Value.UnitsPerMinutePerMailbox, options.Value.MaxParallelReads, time));

    private sealed class Place(SemaphoreSlim parallel) : IDisposable
    {
        private SemaphoreSlim? _held = parallel;

        public void Dispose() => Interlocked.Exchange(ref _held, null)?.Release();
    }
}
