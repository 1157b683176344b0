namespace SalesMailbox.Orchard.Storage;

/// <summary>
/// A store that a site brings instead of one of the module's and that keeps its rows in the tenant's database: what it was told is written here, in the
/// transaction of the commit, together with the mail it belongs to. Register it as scoped, the same object as the store.
/// </summary>
public interface ICommitParticipant
{
    /// <summary>Writes into the tenant's YesSql session what the store remembers, and forgets it. The caller flushes and commits.</summary>
    /// <exception cref="Core.Storage.DuplicateException">Something that must be unique is there already; nothing is written then.</exception>
    /// <exception cref="Core.Storage.ConcurrencyException">Someone else wrote in the meantime; nothing is written then.</exception>
    Task WriteAsync(CancellationToken cancellationToken = default);
}
