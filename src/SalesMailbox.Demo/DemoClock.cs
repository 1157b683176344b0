namespace SalesMailbox.Demo;

/// <summary>
/// The time, set back while the demo's story is told. Hosts register it as their <see cref="TimeProvider"/> and give it to the sandbox. Timers and
/// time stamps stay real; only the calendar moves, and within the story never backwards.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    private long _behind;

    /// <summary>How far the calendar is behind the real one.</summary>
    public TimeSpan Behind => TimeSpan.FromTicks(Interlocked.Read(ref _behind));

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Behind;

    internal void Begin(DateTimeOffset moment) => Interlocked.Exchange(ref _behind, (System.GetUtcNow() - moment).Ticks);

    /// <summary>Goes forward to the moment; one that has passed already is left alone.</summary>
    internal void MoveTo(DateTimeOffset moment)
    {
        if (moment > GetUtcNow())
        {
            Begin(moment);
        }
    }

    internal void End() => Interlocked.Exchange(ref _behind, 0);
}
