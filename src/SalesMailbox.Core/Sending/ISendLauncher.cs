namespace SalesMailbox.Core.Sending;

/// <summary>
/// Starts sending queued emails in the background. Implemented by each host, which also runs <see cref="OutboxSender.SendDueAsync"/> every
/// minute.
/// </summary>
public interface ISendLauncher
{
    /// <summary>Returns immediately. Call it after the commit.</summary>
    Task StartAsync(CancellationToken cancellationToken = default);
}
