namespace SalesMailbox.Gmail.Quota;

/// <summary>
/// A token bucket that limits the units in any 60 seconds. A tenth of them may be used at once; the rest is refilled evenly. If the bucket
/// is empty, a caller takes its units on credit and waits until they are available, so the order of arrival is kept.
/// </summary>
internal sealed class UnitBucket(int unitsPerMinute, TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly double _capacity = unitsPerMinute * 0.1;
    private readonly double _unitsPerSecond = unitsPerMinute * 0.9 / 60;
    private double _units = unitsPerMinute * 0.1;
    private long _filledAt = time.GetTimestamp();

    /// <returns>The available units; negative if some were taken on credit.</returns>
    public double Available
    {
        get
        {
            lock (_gate)
            {
                Refill();
                return _units;
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
        lock (_gate)
        {
            Refill();
            _units -= wanted;
            return _units >= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(-_units / _unitsPerSecond);
        }
    }

    private void GiveBack(int wanted)
    {
        lock (_gate)
        {
            _units = Math.Min(_capacity, _units + wanted);
        }
    }

    private void Refill()
    {
        var now = time.GetTimestamp();
        _units = Math.Min(_capacity, _units + (time.GetElapsedTime(_filledAt, now).TotalSeconds * _unitsPerSecond));
        _filledAt = now;
    }
}
