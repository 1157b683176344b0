using Microsoft.Extensions.Options;
using SalesMailbox.Core.MailServices;

namespace SalesMailbox.Core.Import;

/// <summary>
/// Waits for the mail service and extends the lease of the mailbox while there is progress. Without progress the lease expires.
/// </summary>
internal sealed class LeaseKeeper(TimeProvider time, IOptions<ImportOptions> options)
{
    public WorkProgress Begin() => new(time);

    /// <summary>Starts a call and waits for it.</summary>
    public async Task<T> CallAsync<T>(ImportSession session, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            return await WaitAsync(session, call(stop.Token), Begin(), cancellationToken);
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    /// <exception cref="MailServiceException">
    /// <see cref="MailServiceError.Transient"/>: there was no progress for <see cref="ImportOptions.StallLimit"/>. The work itself is not
    /// stopped.
    /// </exception>
    /// <exception cref="ImportCancelledException">A user requested the run to stop.</exception>
    public async Task<T> WaitAsync<T>(ImportSession session, Task<T> work, WorkProgress progress, CancellationToken cancellationToken)
    {
        var period = options.Value.Lease / 5 < options.Value.StallLimit ? options.Value.Lease / 5 : options.Value.StallLimit;
        while (true)
        {
            try
            {
                return await work.WaitAsync(period, time, cancellationToken);
            }
            catch (TimeoutException) when (!work.IsCompleted)
            {
                if (progress.Silence >= options.Value.StallLimit)
                {
                    throw new MailServiceException(
                        MailServiceError.Transient, ImportTexts.Silent.With((int)options.Value.StallLimit.TotalSeconds));
                }

                await session.TransactAsync(ImportFaultPoints.Progress, _ => Task.CompletedTask, cancellationToken);
                session.ThrowIfCancelled();
            }
        }
    }
}
