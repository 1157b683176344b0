namespace SalesMailbox.Gmail.Quota;

/// <summary>
/// A token bucket that keeps any 60 seconds below a number of units: a tenth of them may be used at once, the rest comes back evenly.
/// A caller that finds it empty takes its units on credit and waits until they are there, so the order of arrival is kept.
/// </summary>
internal sealed class UnitBucket(int unitsPerMinute, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly double capacity = unitsPerMinute * 0.1;
    private readonly double unitsPerSecond = unitsPerMinute * 0.9 / 60;
    private double units = unitsPerMinute * 0.1;
    private long filledAt = time.GetTimestamp();

    /// <returns>Units in it now; below zero where some are taken on credit.</returns>
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

    /// <summary>Completes once the units may be used. Cancelled: they are given back.</summary>
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
