namespace SalesMailbox.Demo;

/// <summary>
/// A clock that is set back while the demo is created. Hosts register it as their <see cref="TimeProvider"/> and pass it to the sandbox.
/// Timers and time stamps are real; only the date and time are shifted, and they never move backwards.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private long _behind;

    /// <summary>How far the clock is behind the real time.</summary>
    public TimeSpan Behind => TimeSpan.FromTicks(Interlocked.Read(ref _behind));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Behind;

    internal void Begin(DateTimeOffset moment) => Interlocked.Exchange(ref _behind, (System.GetUtcNow() - moment).Ticks);

    /// <summary>Moves the clock forward to the given time. It isn't moved back if this time has already passed.</summary>
    internal void MoveTo(DateTimeOffset moment)
    {
        if (moment > GetUtcNow())
        {
            Begin(moment);
        }
    }

    internal void End() => Interlocked.Exchange(ref _behind, 0);
}
