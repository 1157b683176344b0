namespace SalesMailbox.Core.Messages;

/// <summary>
/// Counts the steps of work on content from outside, and ends the work when its time is over or nobody waits for it any longer. What reads such content
/// steps once for each character, token or element that it looks at, so that tests can compare the work for an input with the work for twice the input.
/// </summary>
/// <param name="budget">How long the work may take; null for no limit.</param>
/// <param name="time">The clock; null for the system's.</param>
/// <param name="cancellationToken">Ends the work.</param>
public sealed class WorkMeter(TimeSpan? budget = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
{
    private const int Interval = 4_096;

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _start = (time ?? TimeProvider.System).GetTimestamp();
    private long _nextCheck = Interval;

    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts steps, and checks now and then whether the work may continue.</summary>
    /// <exception cref="WorkBudgetException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the result.</exception>
    public void Step(long count = 1)
    {
        Steps += count;
        if (Steps >= _nextCheck)
        {
            Check();
        }
    }

    /// <summary>Checks whether the work may continue, before and after a part of it that takes no steps.</summary>
    /// <exception cref="WorkBudgetException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for the result.</exception>
    public void Check()
    {
        _nextCheck = Steps + Interval;
        cancellationToken.ThrowIfCancellationRequested();
        if (budget is { } limit && _time.GetElapsedTime(_start) > limit)
        {
            throw new WorkBudgetException();
        }
    }
}

/// <summary>Work on content from outside took longer than it may.</summary>
public sealed class WorkBudgetException() : Exception("The content takes too long to be read.");
