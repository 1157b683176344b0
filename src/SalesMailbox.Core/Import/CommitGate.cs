namespace SalesMailbox.Core.Import;

/// <summary>
/// Stands before the commit of work that may be abandoned: either it commits, or it is abandoned and never commits. Both can't be, also not
/// in the moment in which the time is up.
/// </summary>
internal sealed class CommitGate
{
    private const int IsOpen = 0;
    private const int IsCommitting = 1;
    private const int IsAbandoned = 2;
    private int _state;

    /// <exception cref="OperationCanceledException">The work was abandoned; it must write nothing.</exception>
    public void Enter()
    {
        if (Interlocked.CompareExchange(ref _state, IsCommitting, IsOpen) == IsAbandoned)
        {
            throw new OperationCanceledException("The work was abandoned.");
        }
    }

    /// <summary>
    /// The commit was refused and the work tries again. After one that succeeded the gate stays as it is: what is written is not abandoned.
    /// </summary>
    public void Leave() => Interlocked.CompareExchange(ref _state, IsOpen, IsCommitting);

    /// <returns>False while it commits: then its end has to be waited for.</returns>
    public bool TryAbandon() => Interlocked.CompareExchange(ref _state, IsAbandoned, IsOpen) != IsCommitting;
}
