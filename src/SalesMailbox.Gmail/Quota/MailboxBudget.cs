namespace SalesMailbox.Gmail.Quota;

/// <summary>What one mailbox may use: units by the minute, calls at a time, and a pause Google asked for.</summary>
internal sealed class MailboxBudget(int unitsPerMinute, int maxParallel, TimeProvider time) : IDisposable
{
    private long pausedUntilTicks;

    public UnitBucket Units { get; } = new(unitsPerMinute, time);

    public SemaphoreSlim Parallel { get; } = new(maxParallel);

    /// <summary>Null where it may go on.</summary>
    public DateTimeOffset? PausedUntil
    {
        get
        {
            var until = new DateTimeOffset(Interlocked.Read(ref pausedUntilTicks), TimeSpan.Zero);
            return until > time.GetUtcNow() ? until : null;
        }
    }

    public void Pause(DateTimeOffset until) => Interlocked.Exchange(ref pausedUntilTicks, until.UtcTicks);

    public void Dispose() => Parallel.Dispose();
}
