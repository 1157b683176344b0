namespace SalesMailbox.Core.Import;

/// <summary>
/// Receives each newly imported message after its commit, for features of the host (workflows, notifications). Any number can be
/// registered.
/// </summary>
/// <remarks>
/// Called at most once: if a process dies right after the commit, no observer is called, and the message is not imported again. So nothing
/// that affects the place of a message may depend on it. If an observer throws, the exception is logged and the import continues.
/// </remarks>
public interface IMailObserver
{
    /// <summary>Called after the commit of each newly imported message.</summary>
    Task FiledAsync(FiledMail mail, CancellationToken cancellationToken = default);
}
