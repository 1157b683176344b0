namespace SalesMailbox.Gmail.Quota;

/// <summary>The limits of one mailbox: units per minute, parallel calls, and a pause that Google requested.</summary>
internal sealed class MailboxBudget(int unitsPerMinute, int maxParallel, TimeProvider time) : IDisposable
{
    private long _pausedUntilTicks;

    public UnitBucket Units { get; } = new(unitsPerMinute, time);

    public SemaphoreSlim Parallel { get; } = new(maxParallel);

    /// <summary>Null if calls are allowed.</summary>
    public DateTimeOffset? PausedUntil
    {
        get
        {
            var until = new DateTimeOffset(Interlocked.Read(ref _pausedUntilTicks), TimeSpan.Zero);
            return until > time.GetUtcNow() ? until : null;
        }
    }

    public void Pause(DateTimeOffset until) => Interlocked.Exchange(ref _pausedUntilTicks, until.UtcTicks);

    public void Dispose() => Parallel.Dispose();
}
