namespace SalesMailbox.Core.Messages;

/// <summary>
/// Counts the steps of work on content from outside, and stops the work when its time is up or it is canceled. Code that reads such content
/// counts one step for each character, token or element, so that tests can compare the work for an input with the work for twice the input.
/// </summary>
/// <param name="budget">How long the work may take; null for no limit.</param>
/// <param name="time">The clock; null for the system clock.</param>
/// <param name="cancellationToken">Cancels the work.</param>
internal sealed class WorkMeter(TimeSpan? budget = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
{
    private const int Interval = 4_096;

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly long _start = (time ?? TimeProvider.System).GetTimestamp();
    private long _nextCheck = Interval;

    /// <summary>The number of steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts steps and regularly checks whether the work may continue.</summary>
    /// <exception cref="WorkBudgetException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
    public void Step(long count = 1)
    {
        Steps += count;
        if (Steps >= _nextCheck)
        {
            Check();
        }
    }

    /// <summary>Checks whether the work may continue. For use before and after work that counts no steps.</summary>
    /// <exception cref="WorkBudgetException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The work was canceled.</exception>
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

/// <summary>Work on content from outside exceeded its time.</summary>
internal sealed class WorkBudgetException() : Exception("The content takes too long to be read.");
