namespace SalesMailbox.Core.Import;

/// <summary>
/// Guards the commit of work that can be abandoned: the work either commits, or is abandoned and never commits. Both together are
/// impossible, even at the moment when the time is up.
/// </summary>
internal sealed class CommitGate
{
    private const int IsOpen = 0;
    private const int IsCommitting = 1;
    private const int IsAbandoned = 2;
    private int _state;

    /// <exception cref="OperationCanceledException">The work was abandoned and must not write anything.</exception>
    public void Enter()
    {
        if (Interlocked.CompareExchange(ref _state, IsCommitting, IsOpen) == IsAbandoned)
        {
            throw new OperationCanceledException("The work was abandoned.");
        }
    }

    /// <summary>
    /// Called when the commit was refused and the work tries again. After a successful commit the gate stays closed, because written work
    /// can't be abandoned.
    /// </summary>
    public void Leave() => Interlocked.CompareExchange(ref _state, IsOpen, IsCommitting);

    /// <returns>False during the commit; the caller must then wait for its end.</returns>
    public bool TryAbandon() => Interlocked.CompareExchange(ref _state, IsAbandoned, IsOpen) != IsCommitting;
}
