namespace SalesMailbox.Gmail.Quota;

/// <summary>
/// A token bucket that limits the units in any 60 seconds. A tenth of them may be used at once; the rest is refilled evenly. If the bucket
/// is empty, a caller takes its units on credit and waits until they are available, so the order of arrival is kept.
/// </summary>
internal sealed class UnitBucket(int unitsPerMinute, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly double capacity = unitsPerMinute * 0.1;
    private readonly double unitsPerSecond = unitsPerMinute * 0.9 / 60;
    private double units = unitsPerMinute * 0.1;
    private long filledAt = time.GetTimestamp();

    /// <returns>The available units; negative if some were taken on credit.</returns>
    public double Available
    {
        get
        {
            lock (gate)
            {
                Refill();
                return units;
            }
        }
    }

    /// <summary>Completes when the units may be used. On cancellation they are returned.</summary>
    public async Task TakeAsync(int wanted, CancellationToken cancellationToken)
    {
        var wait = Take(wanted);
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        try
        {
            await Task.Delay(wait, time, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            GiveBack(wanted);
            throw;
        }
    }

    private TimeSpan Take(int wanted)
    {
        lock (gate)
        {
            Refill();
            units -= wanted;
            return units >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-units / unitsPerSecond);
        }
    }

    private void GiveBack(int wanted)
    {
        lock (gate)
        {
            units = Math.Min(capacity, units + wanted);
        }
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        units = Math.Min(capacity, units + (time.GetElapsedTime(filledAt, now).TotalSeconds * unitsPerSecond));
        filledAt = now;
    }
}
