namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// A store that a site provides instead of one of the module's and whose rows are in the tenant's database. Its staged changes are written
/// in the transaction of the commit, together with the message that they belong to. Register it as scoped, with the same instance as the
/// store.
/// </summary>
public interface ICommitParticipant
{
    /// <summary>Writes the staged changes to the tenant's YesSql session and clears them. The caller flushes and commits.</summary>
    /// <exception cref="Core.Storage.DuplicateException">A unique value already exists. Nothing is written.</exception>
    /// <exception cref="Core.Storage.ConcurrencyException">There was a concurrent change. Nothing is written.</exception>
    Task WriteAsync(CancellationToken cancellationToken = default);
}
